"""The routes of the pages, each behind the same guard."""

from collections.abc import Awaitable, Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from roles.hosting.entrance import Entrance
from roles.hosting.pages.asking import Amiss, Elsewhere, in_trouble, onward
from roles.hosting.pages.door import DoorPages
from roles.hosting.pages.practice import Lay, PracticePages
from roles.hosting.pages.seat import SeatPages
from roles.hosting.room import Room
from roles.page.writing import FILES, served

FOR_GOOD: Final = {"cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff"}
"""Files have names that change with what is in them."""

Page = Callable[[Request], Awaitable[Response]]


def routes(room: Room, entrance: Entrance, lay: Lay) -> list[Route]:
    """Give every page of a room; `lay` gives a table to practise at."""
    door, seat = DoorPages(room, entrance), SeatPages(room, entrance)
    practice = PracticePages(room, seat, lay)
    return [
        Route("/", guarded(door.front)),
        Route("/door", guarded(door.door), methods=["GET"]),
        Route("/door", guarded(door.enter), methods=["POST"]),
        Route("/seat/{number:int}/beamer", guarded(seat.beamer)),
        Route("/seat/{number:int}", guarded(seat.page)),
        Route("/seat/{number:int}/deed", guarded(seat.deed), methods=["GET"]),
        Route("/seat/{number:int}/deed", guarded(seat.post), methods=["POST"]),
        Route("/seat/{number:int}/practice", guarded(practice.page)),
        Route("/seat/{number:int}/practice/deed", guarded(practice.deed), methods=["GET"]),
        Route("/seat/{number:int}/practice/deed", guarded(practice.post), methods=["POST"]),
        Route("/seat/{number:int}/practice/stop", guarded(practice.stop), methods=["POST"]),
        Route(FILES + "/{name}", file),
    ]


def guarded(page: Page) -> Page:
    """Send a page that says what went wrong, where something did."""

    async def answered(request: Request) -> Response:
        try:
            return await page(request)
        except Amiss as amiss:
            return in_trouble(request, amiss.trouble)
        except Elsewhere as elsewhere:
            return onward(str(elsewhere))

    return answered


async def file(request: Request) -> Response:
    """Send a file that pages need; only those that there are, by name."""
    found = served(str(request.path_params["name"]))
    if found is None:
        return in_trouble(request, "not_found")
    return Response(found.body, media_type=found.type, headers=FOR_GOOD)


async def nowhere(request: Request, _: Exception) -> Response:
    """Say that there is no such page."""
    return in_trouble(request, "not_found")
