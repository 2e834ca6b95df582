namespace Knowledge.Fleet;

/// <summary>What a fleet reads most, as three small resources for measurements.</summary>
[Module]
public sealed partial class FleetModule : Module;
