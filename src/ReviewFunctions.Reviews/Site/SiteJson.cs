using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Themes;

namespace ReviewFunctions.Reviews.Site;

/// <summary>The site's settings as JSON, in <see cref="JsonFormat"/>. Bylines, sections and listed pages are stored so.</summary>
public static class SiteJson
{
    private static readonly JsonSerializerOptions Options =
        JsonFormat.Of(SiteJsonContext.Default, JsonFormat.Names<CommentPolicy>(), JsonFormat.Names<PageStatus>(),
            JsonFormat.Names<ThemeName>());

    private static readonly JsonTypeInfo<SiteDocument> Document = Options.TypeOf<SiteDocument>();

    private static readonly JsonTypeInfo<IReadOnlyDictionary<string, Byline>> Bylines =
        Options.TypeOf<IReadOnlyDictionary<string, Byline>>();

    private static readonly JsonTypeInfo<IReadOnlyList<NavigationLink>> Navigation = Options.TypeOf<IReadOnlyList<NavigationLink>>();

    private static readonly JsonTypeInfo<SiteTheme> Theme = Options.TypeOf<SiteTheme>();

    private static readonly JsonTypeInfo<SitePageDocument> Page = Options.TypeOf<SitePageDocument>();

    private static readonly JsonTypeInfo<IReadOnlyList<ListedPage>> Pages = Options.TypeOf<IReadOnlyList<ListedPage>>();

    /// <summary>The document in the form that the editors' API answers with.</summary>
    public static byte[] Write(SiteDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Document);

    /// <summary>The bylines in the form that is stored.</summary>
    public static byte[] Write(IReadOnlyDictionary<string, Byline> bylines) => JsonSerializer.SerializeToUtf8Bytes(bylines, Bylines);

    /// <summary>Reads what <see cref="Write(IReadOnlyDictionary{string, Byline})"/> wrote, now or in an earlier version.</summary>
    /// <exception cref="JsonException">The bytes are not stored bylines.</exception>
    public static IReadOnlyDictionary<string, Byline> ReadBylines(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Bylines) ?? throw new JsonException("Stored bylines are an object.");

    /// <summary>The sections in the form that is stored.</summary>
    public static byte[] Write(IReadOnlyList<NavigationLink> navigation) => JsonSerializer.SerializeToUtf8Bytes(navigation, Navigation);

    /// <summary>Reads what <see cref="Write(IReadOnlyList{NavigationLink})"/> wrote, now or in an earlier version.</summary>
    /// <exception cref="JsonException">The bytes are not stored sections.</exception>
    public static IReadOnlyList<NavigationLink> ReadNavigation(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Navigation) ?? throw new JsonException("Stored sections are a list.");

    /// <summary>The theme in the form that is stored.</summary>
    public static byte[] Write(SiteTheme theme) => JsonSerializer.SerializeToUtf8Bytes(theme, Theme);

    /// <summary>Reads what <see cref="Write(SiteTheme)"/> wrote, now or in an earlier version.</summary>
    /// <exception cref="JsonException">The bytes are no stored theme.</exception>
    public static SiteTheme ReadTheme(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Theme) ?? throw new JsonException("A stored theme is an object.");

    /// <summary>The document of a page of the site's own in the form that the editors' API answers with.</summary>
    public static byte[] Write(SitePageDocument page) => JsonSerializer.SerializeToUtf8Bytes(page, Page);

    /// <summary>The list of published pages in the form that is stored.</summary>
    public static byte[] Write(IReadOnlyList<ListedPage> pages) => JsonSerializer.SerializeToUtf8Bytes(pages, Pages);

    /// <summary>Reads what <see cref="Write(IReadOnlyList{ListedPage})"/> wrote, now or in an earlier version.</summary>
    /// <exception cref="JsonException">The bytes are not a stored list of pages.</exception>
    public static IReadOnlyList<ListedPage> ReadPages(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Pages) ?? throw new JsonException("Stored pages are a list.");
}

/// <summary>The serialisers of the site's settings, made when this is compiled, so that a cold start does not make them.</summary>
[JsonSerializable(typeof(SiteDocument))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, Byline>))]
[JsonSerializable(typeof(IReadOnlyList<NavigationLink>))]
[JsonSerializable(typeof(SiteTheme))]
[JsonSerializable(typeof(SitePageDocument))]
[JsonSerializable(typeof(IReadOnlyList<ListedPage>))]
internal sealed partial class SiteJsonContext : JsonSerializerContext;
