"""How much is taken at once: every limit of the program, stated once.

They bound the memory and the time that any input can cost; whoever meets one is told which, and what to do.
What they promise, and the test of each, stands in docs/en/promises.md.
"""

from __future__ import annotations

FILE = 20 * 2**20
"""Bytes of an uploaded file, and of a file inside an archive; a daily newspaper's year is smaller."""
WHOLE = 100 * 2**20
"""Bytes of a file on the command line that is read whole; JSON lines are read one by one and may go on for ever."""
ARCHIVE = 1_000 * 2**20
"""Bytes that the files of an archive have together, unpacked: a small file can be packed to fill a disk."""
DOCUMENT = 100 * 2**20
"""Bytes of an office document (DOCX, XLSX, ODS), unpacked."""
MEMBERS = 100_000
"""Files in an archive."""
LINE = 8 * 2**20
"""Bytes of a line that is read one by one."""
COLUMNS = 20_000
"""Columns of a table; Excel has 16,384."""
ROWS = 1_048_576
"""Rows of a sheet, as many as Excel has; a sheet of 1 kB can name row 99,999,999,999."""
PAGES = 2_000
"""Pages of a PDF."""
TEXT = 1_000_000
"""Characters of an article, a book of 400 pages; a file may hold many, each under its own heading."""
FIELD = 10_000
"""Characters of a title, a source, an address or a key."""
SENTENCE = 2_000
"""Characters of a sentence; of 168,000 sentences of news the longest, a list of ministers, has 1,942."""
ATTRIBUTES = 1_000
"""Words in the attributes of a tag; the parser compares each attribute with all before it."""
PART = 20
"""Articles that are opened before they are read, and that a process is handed at once."""
FETCH_SECONDS = 30
"""Seconds that fetching an address may take, with its redirects and its robots.txt."""
FETCH_PAUSE = 1.0
"""Seconds between two pages of one feed, so that no site is pressed."""
SECONDS = 40
"""Seconds of the processor for an article, or for a file until its next article."""
PATIENCE = 600
"""Seconds of the clock for the same, on a computer that has other things to do."""
MEMORY = 800 * 2**20
"""Bytes that a process may take which opens files and reads articles (Linux only)."""
