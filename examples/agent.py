#!/usr/bin/env python3
"""An agent at the felt with nothing but Python's standard library: plays a sandbox tournament, or a seat at somebody's table.

    python3 examples/agent.py http://localhost:3000              # opens a practice table and plays it to the end
    python3 examples/agent.py ADDRESS SEAT NAME                  # a table that is there: a TV's address, or a seat's join link
    python3 examples/agent.py --decide                           # only decides, a line in and a line out: for examples/showcase

The seat is sealed: nobody can read its cards without the claim token that this program holds. SEATS and PACE say what practice table to open.
"""

import http.client
import json
import os
import re
import sys
import time
import urllib.error
import urllib.request

WAIT = 25  # seconds that a read or an act may wait for the next thing that this seat has to do; the server allows 50
PATIENCE = 120  # seconds that it waits because the server says so; beyond them it gives up
RANKS = "23456789TJQKA"


def decide(state):
    """A state in, an act out. Raises the best hands, calls at a fair price, gives up otherwise."""
    turn, cards, pot = state["table"]["pendingAction"], state["seat"]["holeCards"], state["table"]["pot"]
    low, high = sorted(RANKS.index(card[0]) for card in cards)
    points = high + low / 2 + (12 + low if low == high else 0) + (2 if cards[0][1] == cards[1][1] else 0)
    strength = min(1, points / 30)
    if strength > 0.7 and turn["minRaiseTo"] is not None and turn["minRaise"] < turn["maxAmount"]:
        return {"action": "raise", "raiseTo": turn["minRaiseTo"]}
    if turn["canCheck"]:
        return {"action": "check"}
    if strength > turn["needToCall"] / (pot + turn["needToCall"]):
        return {"action": "call", "amount": turn["needToCall"]}
    return {"action": "fold"}


class Refused(Exception):
    """The server said no; `code` is its reason."""

    def __init__(self, status, error):
        super().__init__(f"{status} {error.get('code')}: {error.get('message')}")
        self.code = error.get("code")


def parsed(text):
    """The object that an answer is, or None: for an empty one, and for a page that a proxy put in its place."""
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


class Table:
    """One seat at one table, spoken to over HTTP."""

    def __init__(self, base, table=None, seat=0, token=None):
        self.base, self.table, self.seat, self.token = base, table, seat, token

    def exchange(self, method, path, body):
        """Status, JSON and the seconds to wait before the next try; status 0 where no whole answer came."""
        headers = {"Content-Type": "application/json"} if body is not None else {}
        if self.token:
            headers["X-Claim-Token"] = self.token
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, headers, method=method)
        try:
            try:
                answer = urllib.request.urlopen(request, timeout=WAIT + 20)
            except urllib.error.HTTPError as refusal:
                answer = refusal
            with answer:
                pause = answer.headers.get("Retry-After", "")  # a number here; a proxy may give a date
                return answer.getcode(), parsed(answer.read()), int(pause) if pause.isdigit() else 1
        except (OSError, http.client.HTTPException):
            return 0, {"message": "No answer from the server."}, 1

    def call(self, method, path, body=None):
        """The answer's JSON, or None for an empty one. A server that is away, busy or restarting is asked again: every call here may be repeated."""
        told = False
        while True:
            status, answer, pause = self.exchange(method, path, body)
            if status == 204 or answer and 200 <= status < 300:
                return answer
            error = answer or {"message": "The answer is not this server's."}
            passing = status in (0, 429) or status >= 500
            if not passing or pause > PATIENCE:
                raise Refused(status, error)
            if not told:
                print(f"{error.get('message')} Trying again.", file=sys.stderr, flush=True)
            told = True
            time.sleep(pause)

    def look(self, since):
        """The state, once this seat owes something or its game is over; None when the time is up or nobody deals yet."""
        try:
            return self.call("GET", f"/state?tableId={self.table}&seatIndex={self.seat}&sinceVersion={since}&wait={WAIT}&until=turn")
        except Refused as refusal:
            if refusal.code != "not_started":
                raise
            time.sleep(1)
            return None

    def leave(self):
        """Gives the chair back: who shares the table does not wait for one that plays no more."""
        try:
            self.call("POST", f"/tables/{self.table}/lobby/leave", {})
        except Refused:
            pass  # The chair is nobody's already, or the table is closed.

    def act(self, state):
        """Says the act, and answers the state at the next decision, or at the end of the wait."""
        choice = decide(state)
        print(f"hand {state['table']['handIndex']}: {' '.join(state['seat']['holeCards'])} | "
              f"{' '.join(state['table']['communityCards'])}: {' '.join(str(part) for part in choice.values())}", flush=True)
        turn = {"tableId": self.table, "seatIndex": self.seat, "turnToken": state["table"]["pendingAction"]["turnToken"]}
        answer = self.call("POST", "/action", {**turn, **choice, "wait": WAIT, "until": "turn"})
        if not answer["applied"]:
            print(f"not applied: {answer.get('message') or answer.get('reason')}", flush=True)
        return answer.get("state")


def play(table):
    version, state = 0, None
    while True:
        state = state or table.look(version)
        if state is None:
            continue
        version, shown = state["version"], state["table"]
        me = next((one for one in shown["playersPublic"] if one["seatIndex"] == table.seat), None)
        if shown["phase"] == "ended":
            print(f"game over: {shown['standings'][0]['name']} has {shown['standings'][0]['chips']}")
            return table.leave()
        if "closed_at" in state:
            print("game over: the table was closed")
            return
        if (shown["buyIn"] or {}).get("seatIndex") == table.seat:
            table.call("POST", f"/tables/{table.table}/buyin-response", {"seat_index": table.seat, "decision": "leave"})
        elif me and me["status"] == "busted":
            print(f"game over: busted in hand {shown['handIndex']}")
            return table.leave()
        turn = shown["pendingAction"]
        state = table.act(state) if turn and turn.get("turnToken") else None


def main(arguments):
    if arguments == ["--decide"]:
        for line in sys.stdin:
            print(json.dumps(decide(json.loads(line))), flush=True)
        return
    if not arguments or not arguments[0].startswith("http"):
        sys.exit(__doc__)
    base = re.match(r"https?://[^/?]+", arguments[0]).group()
    found = re.search(r"[0-9a-f]{20}", arguments[0])
    seat = int(arguments[1]) if len(arguments) > 1 else 0
    name = arguments[2] if len(arguments) > 2 else "Python"
    table = Table(base, found and found.group(), seat)
    try:
        if table.table is None:
            wanted = {"seats": int(os.environ.get("SEATS", "4")), "pace": os.environ.get("PACE", "fast")}
            table.table = table.call("POST", "/tables/sandbox", wanted)["table_id"]
            print(f"practice table {base}/spectator.html?tableId={table.table}", flush=True)
        claim = {"seat_index": seat, "name": name, "is_agent": True, "sealed": True}
        table.token = table.call("POST", f"/tables/{table.table}/lobby/claim", claim)["claim_token"]
        play(table)
    except Refused as refusal:
        sys.exit(f"refused: {refusal}")


if __name__ == "__main__":
    main(sys.argv[1:])
