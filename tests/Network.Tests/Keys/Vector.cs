namespace Knowledge.Network.Tests.Keys;

/// <summary>A key and signatures made with Node.js 20 (<c>node:crypto</c>, OpenSSL), by nothing of ours.</summary>
internal static class Vector
{
    public const string Jwk =
        """{"kty":"EC","x":"2jvObW4Bht2Vfdt-o2oMmgTdmY9k_nS8gkCHeyypc-Q","y":"rWyfx9_7SbmADeXwVC9CuUlR3xd95OEuANI5igQMDRU","crv":"P-256"}""";

    public const string PrivateJwk =
        """{"kty":"EC","x":"2jvObW4Bht2Vfdt-o2oMmgTdmY9k_nS8gkCHeyypc-Q","y":"rWyfx9_7SbmADeXwVC9CuUlR3xd95OEuANI5igQMDRU","crv":"P-256","d":"C78JoUXv5cIhm2idfYvh4zEQx5D2nVbS9msiNR8bc_o"}""";

    public const string Thumbprint = "98RQxQoWiBQxG0CTGPkjRBBIGqDdu1al3yD0grQ4lfQ";

    public const string Pem = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE2jvObW4Bht2Vfdt+o2oMmgTdmY9k
        /nS8gkCHeyypc+StbJ/H3/tJuYAN5fBUL0K5SVHfF33k4S4A0jmKBAwNFQ==
        -----END PUBLIC KEY-----
        """;

    public const string PrivatePem = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgC78JoUXv5cIhm2id
        fYvh4zEQx5D2nVbS9msiNR8bc/qhRANCAATaO85tbgGG3ZV9236jagyaBN2Zj2T+
        dLyCQId7LKlz5K1sn8ff+0m5gA3l8FQvQrlJUd8XfeThLgDSOYoEDA0V
        -----END PRIVATE KEY-----
        """;

    public const string P384Jwk =
        """{"kty":"EC","x":"WyHfpyiXZkHnNOWWAkQq61-uzIozr12rq2vHHB0t3se12CgdDEezn4PpwUpoV4XA","y":"tN66X0puhaq3jmTW0v8tgmpECaQKYNcouNE6OxcPCIBMHNfzuFJtLYhvRr-FI8Ee","crv":"P-384"}""";

    public const string P384Pem = """
        -----BEGIN PUBLIC KEY-----
        MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEWyHfpyiXZkHnNOWWAkQq61+uzIozr12r
        q2vHHB0t3se12CgdDEezn4PpwUpoV4XAtN66X0puhaq3jmTW0v8tgmpECaQKYNco
        uNE6OxcPCIBMHNfzuFJtLYhvRr+FI8Ee
        -----END PUBLIC KEY-----
        """;

    public const string Secp256k1Jwk =
        """{"kty":"EC","x":"nV1itoVHfudnJNPtZ-Z0Tn2Ys0VrmCGfP0Mrq6BbR4Q","y":"339iIbcNBiYDnN2-blWMp0Tw8npHygtao1YO8xcs090","crv":"secp256k1"}""";

    public const string Secp256k1Pem = """
        -----BEGIN PUBLIC KEY-----
        MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEnV1itoVHfudnJNPtZ+Z0Tn2Ys0VrmCGf
        P0Mrq6BbR4Tff2Ihtw0GJgOc3b5uVYynRPDyekfKC1qjVg7zFyzT3Q==
        -----END PUBLIC KEY-----
        """;

    public const string Text = "a text that is signed: é";

    public const string FixedBase64Url = "O7AluAXwRe-dy156Hz2-ZvH-nnPhulUg5Gy0vu0WXxzWn7kcxhzOtaUrNsgLQfj3CHmjM0LJpVhoHlg9X0pNDQ";

    public const string FixedBase64 = "O7AluAXwRe+dy156Hz2+ZvH+nnPhulUg5Gy0vu0WXxzWn7kcxhzOtaUrNsgLQfj3CHmjM0LJpVhoHlg9X0pNDQ==";

    public const string DerBase64Url = "MEUCIAIxnMSawgENKsrVZ0-6yDvTdbOK4sgZeY0lhnUammwUAiEA2DN4vqPAHqxunnqdD8hm-F4MyXVYwNeTHfEXCy6ePR0";

    public const string DerBase64 = "MEUCIAIxnMSawgENKsrVZ0+6yDvTdbOK4sgZeY0lhnUammwUAiEA2DN4vqPAHqxunnqdD8hm+F4MyXVYwNeTHfEXCy6ePR0=";
}
