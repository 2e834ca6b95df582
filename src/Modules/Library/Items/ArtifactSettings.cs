namespace Knowledge.Library.Items;

/// <summary>Bounds of artifacts; configuration section <c>Library:Artifacts</c>.</summary>
public sealed class ArtifactSettings
{
    /// <summary>The largest artifact in bytes; 2 GiB unless configured.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, long.MaxValue)]
    public long MaxBytes { get; set; } = 2L * 1024 * 1024 * 1024;
}
