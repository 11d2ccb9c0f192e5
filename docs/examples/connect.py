"""How are two entities connected, and who says so? Prints each path with its footnotes.

Needs Python 3.9 or newer and a running Cartulary:
  python3 connect.py actor:lukashenka agreement:enhanced-forward-presence http://127.0.0.1:4000/graphql
"""

import json
import sys
import urllib.error
import urllib.request

QUERY = """query Connect($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, first: 2) {
    exhausted cutBy
    paths { hops { claim {
      text grade { code }
      citations(stance: SUPPORTS, first: 3) { edges { node {
        quote { exact } locator { label value } source { title reliability }
      } } }
    } } }
  }
}"""


def ask(endpoint, variables):
    request = urllib.request.Request(
        endpoint,
        data=json.dumps({"query": QUERY, "variables": variables}).encode(),
        headers={"Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            return json.load(response)
    except urllib.error.HTTPError as refused:
        # A refused query has status 400 and says why in the same form.
        return json.load(refused)


def footnote(citation):
    source, locator = citation["source"], citation["locator"]
    where = f", {locator['label']} {locator['value']}" if locator else ""
    reliability = source["reliability"] or "unjudged"
    return f'"{citation["quote"]["exact"]}" ({source["title"]}{where}; reliability {reliability})'


def main(start, end, endpoint="http://127.0.0.1:4000/graphql"):
    sys.stdout.reconfigure(encoding="utf-8")
    answer = ask(endpoint, {"from": start, "to": end})
    if answer.get("errors") or not answer.get("data"):
        for error in answer.get("errors", []):
            print(f"{error.get('extensions', {}).get('code')}: {error['message']}", file=sys.stderr)
        return 1
    found, notes = answer["data"]["paths"], []
    for at, path in enumerate(found["paths"], 1):
        print(f"Path {at}")
        for hop in path["hops"]:
            claim, marks = hop["claim"], ""
            for edge in claim["citations"]["edges"]:
                notes.append(footnote(edge["node"]))
                marks += f"[{len(notes)}]"
            grade = claim["grade"]["code"] if claim["grade"] else "no grade"
            print(f"  {claim['text']} ({grade}) {marks}")
    if not found["exhausted"]:
        print(f"Cut short by {found['cutBy']}: there may be more.")
    for at, note in enumerate(notes, 1):
        print(f"[{at}] {note}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
