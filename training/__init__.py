"""Scripts that train what stands in data/models; nothing here is needed to run Linimasa."""
