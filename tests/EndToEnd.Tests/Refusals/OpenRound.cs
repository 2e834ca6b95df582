using Knowledge.EndToEnd.Tests.Clients;

namespace Knowledge.EndToEnd.Tests.Refusals;

/// <summary>A round in which nobody has voted: who submitted, who is asked, and a node that is not.</summary>
internal sealed record OpenRound(NodeClient Submitter, IReadOnlyList<(NodeClient Node, SeatRequest Seat)> Members, NodeClient Outsider);
