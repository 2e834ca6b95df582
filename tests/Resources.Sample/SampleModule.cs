namespace Knowledge.Sample;

/// <summary>A small module that uses every feature of the resource language, for the tests of the kernel.</summary>
[Module]
public sealed partial class SampleModule : Module;
