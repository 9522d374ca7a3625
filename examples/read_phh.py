#!/usr/bin/env python3
"""Reads no-limit hold'em hands in the PHH format, and plays each of them again by rules of its own.

    python3 read_phh.py FILE...      # prints "1000 hands, 0 faults", or every fault and how many; then the exit code is 1

A FILE holds one hand (.phh), or many under the headings [1], [2] and so on (.phhs). Needs Python 3.11 and nothing else: no server, and no
other file of this project. The format is told at https://phh.readthedocs.io; where it leaves the rules open, tournament rules hold.

A hand is refused when a field is missing, misspelt or of a wrong type, when an action is ill-formed, out of turn or against the rules, when
a card comes twice, and when the actions lead to other finishing_stacks or winnings than the hand tells.

As a module: `hands(path)` gives (heading, fields) for every hand of a file. `replay(fields)` gives the Table after the last action, with
`stacks` and `won` by player, or raises Fault.
"""
import re
import sys
import tomllib
from datetime import time
from decimal import Decimal
from itertools import combinations

RANKS, SUITS = "23456789TJQKA", "cdhs"
SHAPES = [(1, 1, 1, 1, 1), (2, 1, 1, 1), (2, 2, 1), (3, 1, 1), "straight", "flush", (3, 2), (4, 1)]  # the weakest first
NEXT_CARDS = {0: 3, 3: 1, 4: 1}  # cards on the board, and how many come next

TEXT, WHOLE, AMOUNT = (str,), (int,), (int, Decimal)  # in a list: one for each player
REQUIRED = {"variant": TEXT, "antes": [AMOUNT], "blinds_or_straddles": [AMOUNT], "min_bet": AMOUNT, "starting_stacks": [AMOUNT],
            "actions": [TEXT]}
OPTIONAL = {"ante_trimming_status": (bool,), "day": WHOLE, "month": WHOLE, "year": WHOLE, "level": WHOLE, "seat_count": WHOLE,
            "hand": (str, int), "table": (str, int), "time": (time,), "time_limit": AMOUNT, "time_banks": [AMOUNT], "seats": [WHOLE],
            "players": [TEXT], "finishing_stacks": [AMOUNT], "winnings": [AMOUNT]}
OPTIONAL |= {name: TEXT for name in ("author event url venue address city region postal_code country time_zone time_zone_abbreviation "
                                     "currency currency_symbol").split()}


class Fault(Exception):
    """What is wrong with a hand, in a sentence."""


def need(truth, otherwise):
    if not truth:
        raise Fault(otherwise)


def hands(path):
    """The hands of a file, as (heading, fields); a lone hand's heading is empty."""
    try:
        with open(path, "rb") as file:
            found = tomllib.load(file, parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Fault(f"no TOML: {error}") from error
    if not all(isinstance(fields, dict) and heading.isdigit() for heading, fields in found.items()):
        return [("", found)]
    return [(f"[{heading}]", fields) for heading, fields in found.items()]


def check_fields(hand):
    """The names, types, lengths and bounds of a hand's fields. Those that begin with _ are their author's own."""
    for name in REQUIRED:
        need(name in hand, f"{name} is missing")
    for name, value in hand.items():
        kind = (REQUIRED | OPTIONAL).get(name)
        need(kind or name.startswith("_"), f"{name} is no field of a no-limit hold'em hand")
        if kind:
            listed = isinstance(kind, list)
            types, values = (kind[0], value) if listed else (kind, [value])
            need(isinstance(value, list) == listed and all(type(each) in types for each in values), f"{name} is of a wrong type")
            need(types is not AMOUNT or all(float(each) >= 0 for each in values), f"{name} has an amount that is none")
    players = len(hand["starting_stacks"])
    for name in hand.keys() & {name for name, kind in (REQUIRED | OPTIONAL).items() if isinstance(kind, list)} - {"actions"}:
        need(len(hand[name]) == players, f"{name} is not as long as starting_stacks")
    need(hand["variant"] == "NT", f"variant {hand['variant']!r} is not no-limit hold'em")
    need(2 <= players <= 23, "there are too few or too many players")
    need(hand["min_bet"] > 0 and all(stack > 0 for stack in hand["starting_stacks"]), "min_bet or a starting stack is zero")
    need(1 <= hand.get("month", 1) <= 12 and 1 <= hand.get("day", 1) <= 31, "there is no such day")
    need(len(set(hand.get("seats", []))) == len(hand.get("seats", [])), "two players sit on one seat")
    need(re.fullmatch("[A-Z]{3}", hand.get("currency", "USD")), "currency is no code of three letters")


def cards_of(text):
    """"AcTd" as ["Ac", "Td"]; an unknown card is "??"."""
    need(re.fullmatch(rf"([{RANKS}][{SUITS}]|\?\?)+", text), f"{text} are no cards")
    return re.findall("..", text)


def strength(five):
    """Five cards as something that compares: the category, then the ranks that decide within it."""
    ranks = sorted((RANKS.index(rank) for rank, _ in five), reverse=True)
    shape, order = zip(*sorted(((ranks.count(rank), rank) for rank in set(ranks)), reverse=True))
    if ranks == [12, 3, 2, 1, 0]:
        order = (3,)  # the ace is low
    runs = len(shape) == 5 and (ranks[0] - ranks[4] == 4 or order == (3,))
    flush = len({suit for _, suit in five}) == 1
    return 8 if runs and flush else 5 if flush else 4 if runs else SHAPES.index(shape), order


class Table:
    """A hand's table. Players count from 0 in the file's order: the small blind is first and the button last, save that of two players the
    first is the big blind, and forced bets are written the other way round."""

    def __init__(self, hand):
        self.stacks = list(hand["starting_stacks"])
        self.everybody = range(len(self.stacks))
        self.min_bet = hand["min_bet"]
        self.live = [True for _ in self.everybody]
        self.bets, self.won = [0 for _ in self.everybody], [0 for _ in self.everybody]  # this street's, and the pots'
        self.holes, self.board = [[] for _ in self.everybody], []
        self.owing = []  # who has yet to decide on this street, in order
        self.showing = []  # who has yet to show or muck
        self.all_in = self.over = False
        turn = -1 if len(self.stacks) == 2 else 1
        self.blinds = hand["blinds_or_straddles"][::turn]
        antes = [self.pay(i, ante) for i, ante in enumerate(hand["antes"][::turn])]
        trimmed = hand.get("ante_trimming_status", False)
        self.paid = antes if trimmed else [0 for _ in self.everybody]  # in the pots, as far as others may have to match it
        self.dead = 0 if trimmed else sum(antes)  # in the main pot, whoever paid it
        for i, blind in enumerate(self.blinds):
            self.bets[i] = self.pay(i, blind)

    def pay(self, i, amount):
        amount = min(amount, self.stacks[i])
        self.stacks[i] -= amount
        return amount

    def after(self, i):
        return [*self.everybody[i:], *self.everybody[:i]]

    def able(self):
        return [i for i in self.everybody if self.live[i] and self.stacks[i] > 0]

    def from_deck(self, cards):
        known = [card for card in [*cards, *self.board, *sum(self.holes, [])] if card != "??"]
        need(len(known) == len(set(known)), f"not all of {''.join(cards)} are in the deck")
        return cards

    def deal_hole(self, i, cards):
        turn = min(self.everybody, key=lambda j: len(self.holes[j]))
        need(i == turn and len(self.holes[i]) + len(cards) <= 2, f"p{turn + 1} is next to get cards, up to two")
        self.holes[i] += self.from_deck(cards)
        if all(len(hole) == 2 for hole in self.holes):
            most = max(self.everybody, key=lambda j: (self.bets[j], j))
            self.open_street((most + 1) % len(self.stacks), max(self.blinds))

    def deal_board(self, cards):
        self.pass_over()
        busy = self.owing or self.showing or self.over or len(self.holes[-1]) < 2
        need(not busy, "no card of the board is due")
        need(len(cards) == NEXT_CARDS[len(self.board)], f"{NEXT_CARDS[len(self.board)]} cards are due")
        self.board += self.from_deck(cards)
        if not self.all_in:
            self.open_street(0, 0)
        elif len(self.board) == 5:
            self.settle()

    def open_street(self, first, price):
        """Opens the betting with the player `first`. The price of the big blind is the whole of it, however short who posted it."""
        self.price, self.step, self.owing = price, self.min_bet, [i for i in self.after(first) if i in self.able()]
        self.answered = {}  # the price at which each last acted
        self.go_on()

    def go_on(self):
        """Closes the street once nobody owes a decision, and the hand once everybody else has folded."""
        if sum(self.live) > 1 and self.owing:
            return
        self.owing = []
        matched = sorted(self.bets)[-2]
        for i, bet in enumerate(self.bets):  # what nobody matched goes back
            self.paid[i] += min(bet, matched)
            self.stacks[i] += max(bet - matched, 0)
            self.bets[i] = 0
        if sum(self.live) == 1:
            return self.settle()
        able, complete = len(self.able()), len(self.board) == 5
        self.all_in = able <= 1 or (complete and able < sum(self.live))
        if self.all_in or complete:
            self.showing = [i for i in self.everybody if self.live[i]]

    def pass_over(self):
        """Whoever alone has chips left, and nothing to pay, may be written as checking or not at all."""
        if self.owing and self.owing == self.able() and len(self.owing) == 1 and self.bets[self.owing[0]] == max(self.bets):
            self.owing = []
            self.go_on()

    def act(self, i, verb, to=None):
        """A fold, a check or call, or a bet or raise to an amount."""
        need(self.owing, "nobody owes a decision")
        need(i == self.owing[0], f"it is p{self.owing[0] + 1}'s turn")
        self.owing = self.owing[1:]
        if verb == "f":
            self.live[i] = False
        elif verb == "cc":
            self.bets[i] += self.pay(i, self.price - self.bets[i])
        else:
            whole = self.stacks[i] + self.bets[i]
            need(self.price < to <= whole, f"{to} is not over the bet of {self.price}, or over the stack of {whole}")
            need(to >= self.price + self.step or to == whole, f"the least raise is to {self.price + self.step}")
            need(i not in self.answered or self.price - self.answered[i] >= self.step, "no full raise has reopened the betting")
            need(any(self.stacks[j] + self.bets[j] > self.price for j in self.able() if j != i), "nobody could call a raise")
            self.bets[i] += self.pay(i, to - self.bets[i])
            self.step, self.price = max(self.step, to - self.price), to
            self.owing = [j for j in self.after(i) if j in self.able() and j != i]
        self.answered[i] = self.price
        self.go_on()

    def show(self, i, text):
        """Shows hole cards, or mucks them where there is no text. In which order, the format leaves open."""
        self.pass_over()
        alone = self.over and sum(self.live) == 1 and self.live[i] and text is not None  # the winner shows though everybody folded
        need(alone or i in self.showing, "no cards to show now")
        self.showing = [j for j in self.showing if j != i]
        if text is None:
            need(not self.all_in and sum(self.live) > 1, "these cards cannot be mucked")
            self.live[i] = False
        else:
            known, self.holes[i] = self.holes[i], []
            self.holes[i] = self.from_deck(known if text == "-" else cards_of(text))
            need(len(self.holes[i]) == 2 and "??" not in self.holes[i], "both cards are to be shown")
            need(all(card in ("??", *self.holes[i]) for card in known), f"other cards were dealt: {''.join(known)}")
        if not self.over and not self.showing and len(self.board) == 5:
            self.settle()

    def settle(self):
        """Hands out the pots, each to the best of those who paid its level in full; odd chips one each in the file's order."""
        self.over = True
        pots, below = [], 0
        for level in sorted({0, *self.paid}):
            amount = sum(min(paid, level) - min(paid, below) for paid in self.paid) + (self.dead if level == 0 else 0)
            rivals = [i for i in self.everybody if self.live[i] and self.paid[i] >= level]
            if pots and rivals in (pots[-1][1], []):
                pots[-1][0] += amount
            else:
                pots.append([amount, rivals])
            below = level
        for amount, winners in pots:
            if len(winners) > 1:
                need("??" not in self.board, "a showdown over unknown cards")
                best = {i: max(map(strength, combinations(self.holes[i] + self.board, 5))) for i in winners}
                winners = [i for i in winners if best[i] == max(best.values())]
            share, odd = divmod(amount, len(winners)) if isinstance(amount, int) else (amount / len(winners), 0)
            for place, i in enumerate(winners):
                self.won[i] += share + (place < odd)
        self.stacks = [stack + won for stack, won in zip(self.stacks, self.won)]


def perform(table, words):
    """An action's words, on the table."""
    def player(name):
        need(re.fullmatch(r"p[1-9]\d?", name) and int(name[1:]) <= len(table.stacks), f"{name} is no player")
        return int(name[1:]) - 1

    match words:
        case ["d", "dh", name, cards]:
            table.deal_hole(player(name), cards_of(cards))
        case ["d", "db", cards]:
            table.deal_board(cards_of(cards))
        case [name, "f" | "cc" as verb]:
            table.act(player(name), verb)
        case [name, "cbr", amount] if re.fullmatch(r"\d+(\.\d+)?", amount):
            table.act(player(name), "cbr", Decimal(amount) if "." in amount else int(amount))
        case [name, "sm", *cards] if len(cards) <= 1:
            table.show(player(name), cards[0] if cards else None)
        case _:
            raise Fault("no action of no-limit hold'em")


def replay(hand):
    """Plays the actions, and compares the result with the hand's own account of it."""
    check_fields(hand)
    table = Table(hand)
    for at, action in enumerate(hand["actions"], 1):
        try:
            if words := action.split("#")[0].split():
                perform(table, words)
        except Fault as fault:
            raise Fault(f"action {at}, {action!r}: {fault}") from fault
    for name, found in (("finishing_stacks", table.stacks), ("winnings", table.won)):
        told = hand.get(name, found)
        need(told == found, f"{name} are {', '.join(map(str, told))}; the actions lead to {', '.join(map(str, found))}")
    return table


def main(paths):
    count, faults = 0, []
    for path in paths:
        try:
            for heading, hand in hands(path):
                count += 1
                try:
                    replay(hand)
                except Fault as fault:
                    faults.append(f"{path}{heading}: {fault}")
        except (Fault, OSError) as fault:
            faults.append(f"{path}: {fault}")
    print(*faults, f"{count} hands, {len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if sys.argv[1:] else __doc__)
