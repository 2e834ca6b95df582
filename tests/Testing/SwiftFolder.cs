namespace Knowledge.Testing;

/// <summary>The temporary folder of a Swift: its configuration, its rings of one device, its data.</summary>
internal sealed class SwiftFolder(string path, SwiftPorts ports)
{
    public const string AccessKey = "test:tester";
    public const string SecretKey = "testing-secret";
    public const string Region = "us-east-1";

    public static readonly string[] Kinds = ["account", "container", "object"];

    public SwiftPorts Ports => ports;

    public static SwiftFolder Create()
    {
        var folder = new SwiftFolder(Directory.CreateTempSubdirectory("knowledge-swift-").FullName, SwiftPorts.Find());
        Directory.CreateDirectory(folder.At("devices/d1"));
        folder.Write("swift.conf", """
            [swift-hash]
            swift_hash_path_suffix = knowledge
            [storage-policy:0]
            name = only
            default = yes
            """);
        foreach (var kind in Kinds)
            folder.Write($"{kind}.conf", folder.Storage(kind));
        folder.Write("proxy.conf", folder.Proxy());
        return folder;
    }

    public string Configuration(string kind) => At($"{kind}.conf");

    /// <summary>One partition power, one replica, one device: as small as a ring can be.</summary>
    public Task BuildRings(CancellationToken cancellation) => Task.WhenAll(Kinds.Select(async kind =>
    {
        var builder = At($"{kind}.builder");
        await ServerProcess.Run("swift-ring-builder", [builder, "create", "1", "1", "0"], cancellation);
        await ServerProcess.Run("swift-ring-builder", [builder, "add", $"r1z1-127.0.0.1:{ports.Of(kind)}/d1", "1"], cancellation);
        await ServerProcess.Run("swift-ring-builder", [builder, "rebalance"], cancellation);
    }));

    public void Delete() => Directory.Delete(path, recursive: true);

    private string At(string name) => Path.Combine(path, name);

    private void Write(string name, string text) => File.WriteAllText(At(name), text);

    private string Common(int port) => $"""
        [DEFAULT]
        bind_ip = 127.0.0.1
        bind_port = {port}
        user = {Environment.UserName}
        swift_dir = {path}
        devices = {At("devices")}
        mount_check = false
        fallocate_reserve = 0
        workers = 0
        log_level = WARNING
        """;

    private string Storage(string kind) => $"""
        {Common(ports.Of(kind))}
        [pipeline:main]
        pipeline = {kind}-server
        [app:{kind}-server]
        use = egg:swift#{kind}
        """;

    private string Proxy() => $"""
        {Common(ports.Proxy)}
        [pipeline:main]
        pipeline = catch_errors gatekeeper proxy-logging cache listing_formats bulk s3api tempauth slo dlo versioned_writes proxy-logging proxy-server
        [app:proxy-server]
        use = egg:swift#proxy
        account_autocreate = true
        allow_account_management = true
        [filter:catch_errors]
        use = egg:swift#catch_errors
        [filter:gatekeeper]
        use = egg:swift#gatekeeper
        [filter:proxy-logging]
        use = egg:swift#proxy_logging
        [filter:cache]
        use = egg:swift#memcache
        memcache_servers = 127.0.0.1:{ports.Memcached}
        [filter:listing_formats]
        use = egg:swift#listing_formats
        [filter:bulk]
        use = egg:swift#bulk
        [filter:s3api]
        use = egg:swift#s3api
        location = {Region}
        dns_compliant_bucket_names = true
        s3_acl = false
        check_bucket_owner = false
        [filter:tempauth]
        use = egg:swift#tempauth
        user_test_tester = {SecretKey} .admin
        [filter:slo]
        use = egg:swift#slo
        [filter:dlo]
        use = egg:swift#dlo
        [filter:versioned_writes]
        use = egg:swift#versioned_writes
        allow_versioned_writes = true
        """;
}
