using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Site;

/// <summary>Reads what an editor makes of the site. Never throws, whatever is sent.</summary>
public static class SiteRewrite
{
    private static readonly FixedFields ReadOnly = new(
        ("tagAuthority", "It is part of every id in feeds, which are for good."),
        ("created", "It is when the site was made."),
        ("revision", "It counts the saves."));

    /// <summary>The names of the fields that no request changes.</summary>
    public static IEnumerable<string> FixedNames => ReadOnly.Names;

    /// <summary>Reads the whole settings as they are to be: what is missing is to be gone, or as it is by default.</summary>
    /// <param name="utf8">The request.</param>
    /// <param name="stored">The settings as they are stored, which say what may not change.</param>
    public static Outcome<SiteSettings> ReadWhole(ReadOnlyMemory<byte> utf8, SiteSettings stored) => Read(utf8, stored, isPatch: false);

    /// <summary>
    /// Reads a merge patch (<see href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</see>): what is missing stays, <c>null</c>
    /// takes away, also single bylines.
    /// </summary>
    /// <param name="utf8">The request.</param>
    /// <param name="stored">The settings as they are stored, which are patched.</param>
    public static Outcome<SiteSettings> ReadPatch(ReadOnlyMemory<byte> utf8, SiteSettings stored) => Read(utf8, stored, isPatch: true);

    private static Outcome<SiteSettings> Read(ReadOnlyMemory<byte> utf8, SiteSettings stored, bool isPatch) => ReadOnly.ReadChange(
        utf8,
        SiteJson.Write(SiteDocument.Of(stored, publication: null)),
        isPatch,
        RefusalKind.InvalidSite,
        fields => SiteFields.Read(fields, stored));
}
