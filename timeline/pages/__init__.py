"""The dashboard's pages, one a file, and what they share; the only folder that imports Streamlit."""
