"""Pandas frames in, Plotly figures out: pure functions that know neither pages nor databases."""
