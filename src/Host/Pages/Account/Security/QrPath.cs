using System.Text;
using QRCoder;

namespace Knowledge.Host.Pages.Account.Security;

/// <summary>A QR code as the path of an SVG, one square a module: no style and no image from elsewhere, as the content security policy wants it.</summary>
/// <param name="Size">How many modules wide and high it is.</param>
/// <param name="Data">The path.</param>
internal sealed record QrPath(int Size, string Data)
{
    /// <summary>The code of a text.</summary>
    public static QrPath Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix[row].Length; column++)
            {
                if (code.ModuleMatrix[row][column])
                    path.Append($"M{column} {row}h1v1h-1z");
            }
        }

        return new(code.ModuleMatrix.Count, path.ToString());
    }
}
