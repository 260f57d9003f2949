using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Site.Drafts;

/// <summary>
/// Reads an address that the app or a page asks by itself: <c>https</c>, or <c>http</c> where it does not leave this machine.
/// </summary>
internal static class SecureAddress
{
    /// <summary>The address, without user name and fragment.</summary>
    public static Uri? Read(JsonField field)
    {
        if (field.Address(SiteSettings.MaxUrl) is not { } address) return null;
        if ((address.Scheme == Uri.UriSchemeHttps || address.IsLoopback) && address is { UserInfo.Length: 0, Fragment.Length: 0 })
            return address;
        field.Refuse("Must be an https address without a user name and a fragment; http is for this machine alone.");
        return null;
    }
}
