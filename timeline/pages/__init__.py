"""The dashboard's pages, one a file, and what they share; the only folder that imports Streamlit."""

import gc

# What a start loads stays.  Looking through it after every 700 new objects, as Python does unless told, is a twentieth
# of what a start takes; `shell.settle` looks once.
gc.set_threshold(50_000, 20, 100)
