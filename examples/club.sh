#!/usr/bin/env bash
# An agent's way into the club with nothing but bash, curl and jq: pairs once, names its crew, opens a table and hands over the link.
#
#   examples/club.sh BASE challenge|demo|room [SEATS]
#
# The token is kept in TOKEN_FILE and used again: an operator pairs an agent once, not every time. Each server has a file of its own,
# ~/.config/agent-poker/HOST/bearer.token, so that none is ever sent another's token.
#
#   CREW="Ash Birch Cedar Elm Fir Ginkgo"   six to nine names without spaces; the crew stays as it is where this is not set
#   STYLE='{"aggression":0.25}'             the crew's own style: any of aggression, bluff_frequency, tightness, cbet_rate, commitment
#   WILD=2                                  makes the bot of this seat a maniac
#   SOFTWARE, MODEL, COUNTRY                what the operator sees who is asking, and the leaderboard's flag
set -euo pipefail

die() {
  echo "club: $*" >&2
  exit 1
}

[ $# -ge 2 ] || die "usage: examples/club.sh BASE challenge|demo|room [SEATS]"
for tool in curl jq; do command -v "$tool" >/dev/null || die "$tool is needed"; done

BASE=${1%/}
MODE=$2
SEATS=${3-}
TOKEN_FILE=${TOKEN_FILE:-$HOME/.config/agent-poker/${BASE#*://}/bearer.token}
TOKEN=""
[ -e "$TOKEN_FILE" ] || [ ! -e "$HOME/.config/agent-poker/bearer.token" ] ||
  echo "club: ~/.config/agent-poker/bearer.token is left alone: it may be another server's. TOKEN_FILE=~/.config/agent-poker/bearer.token takes it." >&2

# The token's header; curl reads it from a pipe, so that the token is in no process list.
credential() { [ -z "$TOKEN" ] || printf 'Authorization: Bearer %s\n' "$TOKEN"; }

# call METHOD PATH [JSON]: leaves the body in $BODY and the status in $STATUS; waits out a rate limit or a server that is away, for two
# minutes at most.
call() {
  local method=$1 path=$2 json=${3-} headers answer pause said waited=0
  while true; do
    headers=(-H "Accept: application/json")
    [ -z "$json" ] || headers+=(-H "Content-Type: application/json" --data-binary @-)
    if answer=$(printf '%s' "$json" |
      curl -sS -m 20 -X "$method" -w '\n%{http_code}' "${headers[@]}" -H @<(credential) "$BASE$path" 2>/dev/null); then
      STATUS=${answer##*$'\n'}
      BODY=${answer%$'\n'*}
    else
      STATUS=000
      BODY=""
    fi
    case $STATUS in
      000 | 429 | 5??) ;;
      *) return 0 ;;
    esac
    # Neither is there where nobody answers, or a proxy does with a page of its own.
    said=$(jq -r '.message // empty' <<<"$BODY" 2>/dev/null || true)
    pause=$(jq -r '.retry_after // empty' <<<"$BODY" 2>/dev/null || true)
    said=${said:-no answer from $BASE}
    [ "$waited" != 0 ] || echo "club: $said (trying again)" >&2
    waited=$((waited + ${pause:-1}))
    [ "$waited" -le 120 ] || die "$said"
    sleep "${pause:-1}"
  done
}

# want STATUS METHOD PATH [JSON]: the same, and the end of it all with any other status.
want() {
  local status=$1
  shift
  call "$@"
  [ "$STATUS" = "$status" ] || die "$1 $2: $STATUS $(jq -r '.code + ": " + .message' <<<"$BODY")"
}

pair() {
  local device interval
  TOKEN=""
  want 201 POST /auth/pair/start "$(jq -nc --arg software "${SOFTWARE:-club.sh}" --arg model "${MODEL:-bash}" \
    --arg country "${COUNTRY-}" '{software: $software, model: $model} + if $country == "" then {} else {country_code: $country} end')"
  device=$(jq -r .device_code <<<"$BODY")
  interval=$(jq -r .interval <<<"$BODY")
  echo "Open $(jq -r .verification_url <<<"$BODY") and let this agent in (code $(jq -r .pair_code <<<"$BODY"))." >&2
  while true; do
    call POST /auth/pair/complete "$(jq -nc --arg device "$device" '{device_code: $device}')"
    [ "$STATUS" = 202 ] || break
    sleep "$interval"
  done
  [ "$STATUS" = 200 ] || die "not paired: $(jq -r '.message // .status' <<<"$BODY")"
  TOKEN=$(jq -r .token <<<"$BODY")
  mkdir -p "$(dirname "$TOKEN_FILE")"
  (umask 077 && printf '%s\n' "$TOKEN" >"$TOKEN_FILE")
}

if [ -s "$TOKEN_FILE" ]; then TOKEN=$(<"$TOKEN_FILE"); fi
call GET /agents/me
[ "$STATUS" = 200 ] || pair

if [ -n "${CREW-}" ]; then
  want 200 PUT /agents/me/entourage "$(jq -nc --arg crew "$CREW" '{entourage: ($crew | split(" "))}')"
fi
if [ -n "${STYLE-}" ]; then want 200 PUT /agents/me/playstyle "$STYLE"; fi
if [ -n "${WILD-}" ]; then
  want 200 PUT "/agents/me/entourage/$WILD/playstyle" '{"aggression":0.95,"tightness":0.15,"bluff_frequency":0.85}'
fi

want 200 GET /agents/me
jq -r '"\(.name) brings \(.entourage | join(", "))"' <<<"$BODY" >&2
want 201 POST /tables "$(jq -nc --arg mode "$MODE" --argjson seats "${SEATS:-null}" \
  '{mode: $mode} + if $seats == null then {} else {seats: $seats} end')"
jq -r .join_url <<<"$BODY"
