"""`collections`, `rename`, `delete`: what the database holds, and where."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from timeline.cli import command, database, listing, names, speech, who

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.store import Store

COLUMNS = ("name", "articles", "events", "sample")
ARTICLE = ("id", "published", "events", "source", "title")


def register(commands: Commands) -> None:
    """Add the commands."""
    examples = "collections\ncollections --new pemilu\ncollections --json"
    made = command.add(commands, "collections", listed, "list the collections, or make one", examples)
    made.add_argument("--new", metavar="NAME", help="make an empty collection")
    listing.add_format(made)
    database.add_database(made)
    examples = "articles --collection pemilu\narticles --actor KPK --from 2022 --csv > articles.csv"
    made = command.add(commands, "articles", articles, "list the chosen articles, newest first", examples)
    made.add_argument("--top", type=command.number, metavar="N", help="only the N newest (default: all)")
    listing.add_format(made)
    database.add_filters(made)
    database.add_database(made)
    made = command.add(commands, "rename", renamed, "give a collection another name", 'rename pemilu "Pemilu 2024"')
    made.add_argument("old", metavar="OLD")
    made.add_argument("new", metavar="NEW")
    who.add_who(made)
    database.add_database(made)
    examples = "delete --collection pemilu\ndelete 3f2a9c 81bb07 --who Ani"
    words = "delete articles or a collection; they lie in the bin for 30 days"
    made = command.add(commands, "delete", deleted, words, examples)
    made.add_argument("articles", nargs="*", metavar="ID", help="articles, by the ids that `articles` lists")
    made.add_argument("--collection", metavar="NAME", help="this collection, with the articles that are in no other")
    who.add_who(made)
    database.add_database(made)


def listed(arguments: argparse.Namespace) -> int:
    """Print a row for each collection, after making the one that is asked for."""
    with database.store(arguments) if arguments.new else database.opened(arguments, writing=False) as store:
        if arguments.new:
            if _taken(store, arguments.new):
                return 1
            store.create_collection(arguments.new)
        listing.show(arguments, COLUMNS, store.collections()[list(COLUMNS)].values.tolist())
    return 0


def articles(arguments: argparse.Namespace) -> int:
    """Print a row for each chosen article."""
    store = database.existing(arguments)
    found = store.articles(database.chosen(arguments, store), arguments.top)
    days = found["published"].astype(str).str[:10].replace("NaT", "")
    listing.show(arguments, ARTICLE, found.assign(published=days)[list(ARTICLE)].values.tolist())
    return 0


def renamed(arguments: argparse.Namespace) -> int:
    """Rename a collection."""
    with database.opened(arguments) as store:
        names.check_collections(store, [arguments.old])
        if _taken(store, arguments.new):
            return 1
        store.rename_collection(arguments.old, arguments.new, who.name(arguments))
    return 0


def _taken(store: Store, name: str) -> bool:
    """Whether a collection has the name, which is told then."""
    taken = name in set(store.collections()["name"])
    if taken:
        speech.tell("there is a collection of the name «{name}» already", name=name)
    return taken


def deleted(arguments: argparse.Namespace) -> int:
    """Put what is named into the bin; 1 when an article is not there."""
    if bool(arguments.articles) == bool(arguments.collection):
        raise command.WrongUsage("name articles by their ids, or one --collection")
    with database.opened(arguments) as store:
        if arguments.collection:
            names.check_collections(store, [arguments.collection])
            store.delete_collection(arguments.collection, who.name(arguments))
        lost = [one for one in arguments.articles if not store.has(one)]
        for one in (one for one in arguments.articles if one not in lost):
            store.delete_article(one, who=who.name(arguments))
    for one in lost:
        speech.tell("there is no article «{id}»; `articles` lists their ids", id=one)
    if arguments.collection or len(lost) < len(arguments.articles):
        speech.tell("`bin` lists what was deleted, and brings it back within 30 days")
    return 1 if lost else 0
