using Microsoft.OpenApi;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.OpenApi;

/// <summary>The site's settings as they are sent and answered with. Each member is a schema by its name.</summary>
internal static class SiteSchemas
{
    /// <summary>The settings as they are stored.</summary>
    public static OpenApiSchema Site => Settings(isStored: true).Object("The site's settings as they are stored, with its bylines.");

    /// <summary>The settings written anew.</summary>
    public static OpenApiSchema SiteRewrite => Settings(isStored: false)
        .Object("The settings as they are to be: as GET gives them, with changes. What is left out is gone, or as it is by default.");

    /// <summary>A merge patch of the settings.</summary>
    public static OpenApiSchema SitePatch => Settings(isStored: false, BylineFields().Patch("What changes of a byline."))
        .Patch("A merge patch of the settings: what is missing stays, `null` takes away, also single bylines.");

    /// <summary>A name that reviews appear under.</summary>
    public static OpenApiSchema Byline => BylineFields().Object("Whom readers see as the author of reviews.");

    private static Fields Settings(bool isStored, IOpenApiSchema? byline = null) => new Fields()
        .Required(nameof(SiteDocument.Title), Schema.Text(SiteSettings.MaxTitle, "The publication's name."))
        .Optional(nameof(SiteDocument.Description), Schema.Text(SiteSettings.MaxDescription, "What it is about, in a sentence."))
        .Required(nameof(SiteDocument.Language), Schema.Language("The language of the publication's own words."))
        .Required(nameof(SiteDocument.BaseUrl), Schema.Address(SiteSettings.MaxUrl, "Where the site is: the root of a host, with a slash at its end."))
        .Optional(nameof(SiteDocument.FeedLength), Schema.Count(1, SiteSettings.MaxFeedLength, $"The most entries that a feed holds: {SiteSettings.DefaultFeedLength} unless said."))
        .Optional(nameof(SiteDocument.Hubs), Schema.List(Schema.Address(SiteSettings.MaxUrl, "An `https` address."), "The WebSub hubs, each once.", SiteSettings.MaxHubs))
        .Optional(nameof(SiteDocument.Bylines), Schema.Map(Core.Site.Byline.IdPattern, byline is null ? Schema.Named(nameof(Byline)) : OrNull(byline), SiteSettings.MaxBylines, "The bylines by their ids."))
        .Optional(nameof(SiteDocument.Comments), Schema.OneOf<CommentPolicy>("What becomes of a new comment: it is shown once it was checked and found good, waits for somebody who decides, or is not taken. `open` unless said."))
        .Optional(nameof(SiteDocument.TimeZone), Schema.Text(
            SiteTimeZone.MaxLength,
            $"The time zone in which pages show dates, by its name in the IANA database: `{SiteTimeZone.Utc}` unless said."))
        .Optional(nameof(SiteDocument.Icon), Schema.Id("The id of the image that the icons are made of; the app's own if missing."))
        .Fixed(nameof(SiteDocument.TagAuthority), Schema.Text("The tagging entity of ids in feeds (RFC 4151), for good."), isStored)
        .Fixed(nameof(SiteDocument.Created), Schema.Time("When the site was made."), isStored)
        .Fixed(nameof(SiteDocument.Revision), Schema.Count(1, null, "Counts the saves; the number in the ETag."), isStored)
        .Optional(nameof(SiteDocument.Publication), Schema.Named(nameof(ReviewSchemas.Publication)));

    private static Fields BylineFields() => new Fields()
        .Required(nameof(Core.Site.Byline.Name), Schema.Text(Core.Site.Byline.MaxName, "The name."))
        .Optional(nameof(Core.Site.Byline.Url), Schema.Address(SiteSettings.MaxUrl, "Their own page."))
        .Optional(nameof(Core.Site.Byline.Biography), Schema.Text(Core.Site.Byline.MaxBiography, "Who they are, in a few sentences."))
        .Optional(nameof(Core.Site.Byline.Avatar), Schema.Address(SiteSettings.MaxUrl, "Their picture: an `https` address."));

    private static OpenApiSchema OrNull(IOpenApiSchema schema) => new() { AnyOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
}
