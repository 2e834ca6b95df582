using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Knowledge.Kernel.Objects;

/// <summary>
/// Addresses that abandon one unfinished upload, signed as AWS Signature Version 4 says for query strings. The client can only
/// abandon uploads by object and finds none on servers that read its empty delimiter as one.
/// </summary>
internal static class S3Abort
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const int SecondsValid = 300;

    public static Uri Presign(S3Settings settings, string key, string uploadId, DateTimeOffset now)
    {
        var time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{time[..8]}/{settings.Region}/s3/aws4_request";
        var path = $"/{settings.Bucket}/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}";
        // In the order of their names, as the signature demands.
        var query = string.Join('&',
            $"X-Amz-Algorithm={Algorithm}",
            $"X-Amz-Credential={Uri.EscapeDataString($"{settings.AccessKey}/{scope}")}",
            $"X-Amz-Date={time}",
            $"X-Amz-Expires={SecondsValid}",
            "X-Amz-SignedHeaders=host",
            $"uploadId={Uri.EscapeDataString(uploadId)}");
        var request = $"DELETE\n{path}\n{query}\nhost:{settings.Address.Authority}\n\nhost\nUNSIGNED-PAYLOAD";
        var toSign = $"{Algorithm}\n{time}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request)))}";
        var signature = Convert.ToHexStringLower(Sign(Key(settings.SecretKey, scope), toSign));
        return new Uri(settings.Address, $"{path}?{query}&X-Amz-Signature={signature}");
    }

    private static byte[] Key(string secret, string scope) => scope.Split('/').Aggregate(Encoding.UTF8.GetBytes($"AWS4{secret}"), Sign);

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
