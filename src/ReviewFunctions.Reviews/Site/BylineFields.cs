using System.Collections.ObjectModel;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Site;

/// <summary>Reads bylines: an object from the id of each to what it says.</summary>
internal static class BylineFields
{
    /// <summary>What is there when nobody has a byline.</summary>
    public static readonly IReadOnlyDictionary<string, Byline> None = ReadOnlyDictionary<string, Byline>.Empty;

    /// <summary>
    /// The bylines in the order they were sent, without those that are wrong; <see langword="null"/> for what is no object.
    /// </summary>
    public static IReadOnlyDictionary<string, Byline>? Read(JsonField field)
    {
        if (field.Object() is not { } fields) return null;
        var bylines = new OrderedDictionary<string, Byline>();
        foreach (var (index, (id, item)) in fields.All().Take(SiteSettings.MaxBylines + 1).Index())
        {
            if (index == SiteSettings.MaxBylines) field.Refuse($"Must have at most {SiteSettings.MaxBylines} bylines.");
            else if (!Byline.IsId(id)) item.Refuse($"The name of this field must be {Byline.IdRule}.");
            else if (item.Object() is { } parts && One(parts) is { } byline) bylines.Add(id, byline);
        }

        if (SiteJson.Write(bylines).Length > SiteSettings.MaxBylineBytes)
            field.Refuse($"Must have at most {SiteSettings.MaxBylineBytes} bytes of JSON together.");
        return bylines.Count > 0 ? bylines : None;
    }

    private static Byline? One(JsonFields fields)
    {
        var name = fields.Required("name")?.Text(Byline.MaxName);
        var url = fields.Optional("url")?.Address(SiteSettings.MaxUrl);
        var biography = fields.Optional("biography")?.Text(Byline.MaxBiography);
        var avatar = fields.Optional("avatar") is { } picture ? SecureAddress.Read(picture) : null;
        var email = fields.Optional("email") is { } address ? CommentFields.Email(address) : null;
        fields.RefuseOthers();
        return name is null ? null : new Byline { Name = name, Url = url, Biography = biography, Avatar = avatar, Email = email };
    }
}

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
