"""The parts of the page «Riwayat»."""
