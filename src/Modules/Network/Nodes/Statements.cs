using Knowledge.Network.Keys;

namespace Knowledge.Network.Nodes;

/// <summary>The exact texts that nodes sign. They never change; a new form gets a new first line.</summary>
public static class Statements
{
    /// <summary>What a node signs to prove that it holds the key it registers.</summary>
    public static string Registration(string token, string name, PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return string.Join('\n', "knowledge-register-v1", token, name, key.Thumbprint);
    }

    /// <summary>What the new key of a node signs, to prove that whoever adds it holds it.</summary>
    public static string AddedKey(Guid nodeId, PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return string.Join('\n', "knowledge-add-key-v1", nodeId.ToString("D"), key.Thumbprint);
    }
}
