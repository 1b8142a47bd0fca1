"""The peer of the patchwork: python-igraph on the same participations.

Reads one JSON line with the number of bodies and, per arrangement, the bodies that take part. Answers each line
"louvain" or "leiden" with the CPU milliseconds of projection and communities, made anew from the list of
participations, and "edges" with the projection itself.
"""

import json
import sys
import time

import igraph


def projection(bodies, arrangements):
    seats = [(body, bodies + at) for at, members in enumerate(arrangements) for body in members]
    graph = igraph.Graph(bodies + len(arrangements), seats)
    graph.vs["type"] = [False] * bodies + [True] * len(arrangements)
    return graph.bipartite_projection(which=False)


def communities(graph, method):
    weights = graph.es["weight"]
    if method == "leiden":
        found = graph.community_leiden(objective_function="modularity", weights=weights)
    else:
        found = graph.community_multilevel(weights=weights)
    return found.membership, weights


def main():
    given = json.loads(sys.stdin.readline())
    bodies, arrangements = given["bodies"], given["arrangements"]
    for line in sys.stdin:
        asked = line.strip()
        began = time.process_time()
        graph = projection(bodies, arrangements)
        if asked == "edges":
            answer = [[*edge.tuple, int(edge["weight"])] for edge in graph.es]
        else:
            projected = time.process_time()
            membership, weights = communities(graph, asked)
            ended = time.process_time()
            answer = {
                "total": (ended - began) * 1000,
                "projection": (projected - began) * 1000,
                "modularity": graph.modularity(membership, weights=weights),
                "groups": len(set(membership[at] for at in range(bodies) if graph.degree(at) > 0)),
            }
        print(json.dumps(answer), flush=True)


main()
