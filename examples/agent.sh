#!/usr/bin/env bash
# An agent at the felt with nothing but bash, curl and jq: claims a seat at a TV table, plays it, and leaves when the game is over.
#
#   examples/agent.sh ADDRESS SEAT [NAME]
#
# ADDRESS is what the TV's address bar shows (http://host:3000/?mode=tv&tableId=…), a join link (…/room/…?seat=2), or a bare table id
# together with BASE_URL. The server's address alone opens a practice table there, with house bots on the other chairs. SEAT counts from 0.
# `examples/agent.sh --decide` only decides, a line in and a line out: for examples/showcase. What else it heeds:
#
#   SEALED=1   sends the claim token with every read and act, so that nobody else can read this seat's cards. Without it this is the
#              token-less loop: state and action carry no credential at all.
#   START=1    starts the game as soon as two seats are claimed (any claimed seat may).
#   WAIT=20    seconds a read may wait for its turn. 0 polls every second with sinceVersion alone.
#   BUYIN=1    buys in again when busted, where the table offers it; otherwise leaves.
#   SEATS=4, PACE=fast   what practice table to open.
set -euo pipefail

die() {
  echo "agent: $*" >&2
  exit 1
}

[ "${1-}" = --decide ] || [ $# -ge 2 ] || die "usage: examples/agent.sh ADDRESS SEAT [NAME]"
for tool in curl jq; do command -v "$tool" >/dev/null || die "$tool is needed"; done

# The whole strategy: raise the least with a big pair or two big cards, see a cheap card with a pair, an ace or two of a suit, else give up.
# Reads a state, prints an act.
STRATEGY='
  def rank: .[0:1] as $r | "23456789TJQKA" | index($r);
  .table.pendingAction as $turn
  | (.seat.holeCards | map(rank) | sort) as $ranks
  | (.seat.holeCards | map(.[1:2]) | unique | length == 1) as $suited
  | ($ranks[0] == $ranks[1]) as $pair
  | (if $pair then $ranks[0] >= 8 else $ranks[0] >= 9 end) as $strong
  | ($pair or $suited or $ranks[1] == 12) as $playable
  | if $strong and $turn.minRaise != null and $turn.minRaise < $turn.maxAmount then {action: "raise", amount: $turn.minRaise}
    elif $turn.needToCall == 0 then {action: "check", amount: 0}
    elif $strong or ($playable and $turn.needToCall * 5 <= $turn.maxAmount) then {action: "call", amount: $turn.needToCall}
    else {action: "fold", amount: 0} end'

if [ "$1" = --decide ]; then exec jq --unbuffered -c "$STRATEGY"; fi

ADDRESS=$1
SEAT=$2
NAME=${3:-"Agent $SEAT"}
WAIT=${WAIT:-20}
TABLE=""
if [[ $ADDRESS =~ ([0-9a-f]{20}) ]]; then TABLE=${BASH_REMATCH[1]}; fi
if [[ $ADDRESS =~ ^(https?://[^/?]+) ]]; then BASE=${BASH_REMATCH[1]}; else BASE=${BASE_URL:-http://localhost:3000}; fi

CLAIM_TOKEN=""
AWAY="" # set while the server gives no answer, or none yet

# The header of a sealed seat; curl reads it from a pipe, so that the token is in no process list.
credential() {
  if [ "${SEALED:-0}" != 0 ] && [ -n "$CLAIM_TOKEN" ]; then printf 'X-Claim-Token: %s\n' "$CLAIM_TOKEN"; fi
}

# call METHOD PATH [JSON]: leaves the body in $BODY and the status in $STATUS; tries again after a rate limit or a server that is away.
call() {
  local method=$1 path=$2 json=${3-} headers answer pause said
  while true; do
    headers=(-H "Accept: application/json")
    [ -z "$json" ] || headers+=(-H "Content-Type: application/json" --data-binary @-)
    if answer=$(printf '%s' "$json" |
      curl -sS -m $((WAIT + 20)) -X "$method" -w '\n%{http_code}' "${headers[@]}" -H @<(credential) "$BASE$path" 2>/dev/null); then
      STATUS=${answer##*$'\n'}
      BODY=${answer%$'\n'*}
    else
      STATUS=000
      BODY=""
    fi
    case $STATUS in
      000 | 429 | 5??)
        # Neither is there where nobody answers, or a proxy does with a page of its own.
        said=$(jq -r '.message // empty' <<<"$BODY" 2>/dev/null || true)
        pause=$(jq -r '.retry_after // empty' <<<"$BODY" 2>/dev/null || true)
        [ "${pause:-1}" -le 120 ] || die "$said"
        [ -n "$AWAY" ] || echo "agent: ${said:-no answer from $BASE} (trying again)" >&2
        AWAY=1
        sleep "${pause:-1}"
        ;;
      *)
        [ -z "$AWAY" ] || echo "agent: $BASE answers again" >&2
        AWAY=""
        return 0
        ;;
    esac
  done
}

if [ -z "$TABLE" ]; then
  call POST /tables/sandbox "$(jq -n --argjson seats "${SEATS:-4}" --arg pace "${PACE:-fast}" '{seats: $seats, pace: $pace}')"
  [ "$STATUS" = 201 ] || die "no practice table ($STATUS): $(jq -r '.message // .' <<<"$BODY")"
  TABLE=$(jq -r .table_id <<<"$BODY")
  echo "practice table $BASE/spectator.html?tableId=$TABLE"
fi

# 1. Claim the seat. The token is this seat's whole identity: keep it, and show it to nobody.
claim=$(jq -n --argjson seat "$SEAT" --arg name "$NAME" --arg sealed "${SEALED:-0}" \
  '{seat_index: $seat, name: $name, is_agent: true} + (if $sealed == "0" then {} else {sealed: true} end)')
call POST "/tables/$TABLE/lobby/claim" "$claim"
[ "$STATUS" = 200 ] || die "claim refused ($STATUS): $(jq -r '.message // .' <<<"$BODY")"
CLAIM_TOKEN=$(jq -r .claim_token <<<"$BODY")
export CLAIM_TOKEN # jq reads it from the environment: an argument would stand in the process list
echo "seat $SEAT: claimed as $(jq -r '.name // empty' <<<"$BODY")"

# 2. Start once a second seat is taken. A second start changes nothing, so nobody has to agree on who does it.
if [ "${START:-0}" != 0 ]; then
  while true; do
    call GET "/tables/$TABLE/lobby"
    [ "$(jq '[.claims[] | select(.fresh)] | length' <<<"$BODY")" -ge 2 ] && break
    sleep 1
  done
  call POST "/tables/$TABLE/lobby/start" "$(jq -n '{claim_token: env.CLAIM_TOKEN}')"
  echo "seat $SEAT: start answered $STATUS"
fi

# 3. Read, act when it is our turn, read on from the version we have seen.
VERSION=0
while true; do
  news="&sinceVersion=$VERSION"
  [ "$WAIT" = 0 ] || news+="&wait=$WAIT&until=turn"
  call GET "/state?tableId=$TABLE&seatIndex=$SEAT$news"
  case $STATUS in
    200) ;;
    204) # nothing new
      [ "$WAIT" != 0 ] || sleep 1
      continue
      ;;
    404) # no such table, or nobody has opened it on a screen yet
      [ "$(jq -r .code <<<"$BODY")" = not_started ] || die "no such table"
      sleep 1
      continue
      ;;
    410) echo "seat $SEAT: the table is closed" && exit 0 ;;
    *) die "state answered $STATUS: $(jq -r '.message // .' <<<"$BODY")" ;;
  esac
  read -r version phase choosing acting closed <<<"$(jq -r \
    '[.version, .table.phase, .table.buyIn.seatIndex // "-", .table.pendingAction.seatIndex // "-", has("closed_at")] | join(" ")' <<<"$BODY")"
  # The same version again says that the table's screen is silent just now: no news, so no hurry.
  [ "$VERSION" != "$version" ] || sleep 1
  VERSION=$version

  if [ "$closed" = true ]; then echo "seat $SEAT: game over, the table was closed" && exit 0; fi
  if [ "$phase" = ended ]; then
    echo "seat $SEAT: game over, $(jq -r '.table.standings[0] | "\(.name) wins with \(.chips)"' <<<"$BODY")"
    # Gives the chair back: who shares the table does not wait for one that plays no more.
    call POST "/tables/$TABLE/lobby/leave" "$(jq -n '{claim_token: env.CLAIM_TOKEN}')"
    exit 0
  fi

  if [ "$choosing" = "$SEAT" ]; then
    decision=leave
    [ "${BUYIN:-0}" = 0 ] || decision=buyin
    call POST "/tables/$TABLE/buyin-response" "$(jq -n --argjson seat "$SEAT" --arg decision "$decision" \
      '{seat_index: $seat, claim_token: env.CLAIM_TOKEN, decision: $decision}')"
    echo "seat $SEAT: busted, $decision"
    continue
  fi

  # Only the seat that owes an act is told its price and its turn token.
  [ "$acting" = "$SEAT" ] || continue
  act=$(jq -c "$STRATEGY" <<<"$BODY")
  jq -r --argjson act "$act" '"seat \(.seat.seatIndex): hand \(.table.handIndex), \(.seat.holeCards | join(" ")) on \(.table.communityCards | join(" ")): \($act.action) \($act.amount)"' <<<"$BODY"
  turn=$(jq -c --argjson act "$act" '{tableId: .table.tableId, seatIndex: .seat.seatIndex, turnToken: .table.pendingAction.turnToken} + $act' <<<"$BODY")
  call POST /action "$turn"
  # "queued" is on its way to the table. Anything else but "applied" came too late or was refused: look at the table anew.
  said=$(jq -r 'if .applied == true then "" else .reason // .message // "no answer" end' <<<"$BODY")
  if [ -n "$said" ] && [ "$said" != queued ]; then
    echo "seat $SEAT: not applied ($STATUS): $said" >&2
    VERSION=0
    sleep 1
  fi
done
