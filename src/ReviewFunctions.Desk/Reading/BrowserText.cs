using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace ReviewFunctions.Desk.Reading;

/// <summary>
/// Texts of fields, taken from the browser as they are. As JSON, which events of components come in, a long one takes longer than a frame.
/// </summary>
public static partial class BrowserText
{
    /// <summary>What stands in a field.</summary>
    /// <param name="field">The id of the field.</param>
    /// <exception cref="PlatformNotSupportedException">This is no browser.</exception>
    public static string Of(string field) =>
        OperatingSystem.IsBrowser() ? Read(field) : throw new PlatformNotSupportedException();

    [JSImport("globalThis.desk.textOf"), SupportedOSPlatform("browser")]
    private static partial string Read(string field);
}
