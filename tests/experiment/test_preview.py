"""A preview of an offer: paired plays of the next round, in words, with its interval and that it is a model."""

from overdracht.preview import Previews
from overdracht.shelf import header
from tests.plays import EVERYTHING

HEAD = header(EVERYTHING, settings={"profiles.room.round": "10d"})


def test_offers_share_the_round_without_them_and_are_told_residents_first() -> None:
    counts = list[tuple[int, int]]()
    previews = Previews(HEAD, [], pairs=6, workers=1)
    card, owner = previews.of(["card", "owner"], lambda done, of: counts.append((done, of)))
    assert counts[-1] == (18, 18)
    assert (card.offer, owner.offer) == ("card", "owner")
    assert card.mark is None or card.mark.n <= 6
    assert card.cost is not None
    for text in (card.euros, owner.euros):
        assert "with 95% confidence between" in text.en
        assert "met 95 procent zekerheid tussen" in text.nl
    assert "6 keer zonder en 6 keer met" in card.model.nl
    assert "This is a model" in card.model.en
    again = next(iter(previews.of(["card"], lambda done, of: counts.append((done, of)))))
    assert again == card
    assert len(counts) == 18


def test_a_preview_starts_from_what_is_agreed_already_and_leaves_out_what_the_group_made_itself() -> None:
    (same,) = Previews(HEAD, ["card", "own-1"], pairs=3, workers=1).of(["card"])
    assert same.cost is not None
    assert same.cost.difference == 0
    assert "not demonstrably" in same.euros.en


def test_the_same_preview_comes_out_on_two_processes() -> None:
    one, two = (list(Previews(HEAD, [], pairs=5, workers=workers).of(["look"])) for workers in (1, 2))
    assert one == two


def test_a_preview_says_in_how_many_rounds_it_was_better_since_a_group_plays_only_one() -> None:
    head = header("tilburg-evenementenvergunning", settings={"profiles.room.round": "3w"})
    previews = Previews(head, [], pairs=5, workers=1)
    (found,) = previews.of(["shared_card"])
    assert found.mark is not None
    counted = previews._higher("shared_card")
    assert 0 <= counted <= found.mark.n
    assert f"In {counted} of {found.mark.n} rounds it was higher." in found.residents.en
    assert f"In {counted} van {found.mark.n} rondes was het hoger." in found.residents.nl
    if found.mark.win_rate in {0.0, 1.0}:
        assert counted == found.mark.win_rate * found.mark.n
