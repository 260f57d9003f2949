using System.Text.Json.Nodes;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;
using Token = ReviewFunctions.Core.Access.Editor;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>The constants and enums that stand behind each bound of the contract, by where the bound is.</summary>
internal static partial class ContractBounds
{
    private static readonly Dictionary<string, JsonNode?> Table = [];

    static ContractBounds()
    {
        AddReviews();
        AddSubjects();
        AddImages();
        AddComments();
        AddSite();
        AddPages();
        AddOperation();
        AddTokens();
        AddRequests();
        AddProblems();
    }

    /// <summary>
    /// All of them: the pointer of a schema within the components, or a parameter of an operation, with the keyword behind it.
    /// </summary>
    public static IReadOnlyDictionary<string, JsonNode?> All => Table;

    private static void AddReviews()
    {
        Text("ReviewContent/properties/headline", ReviewContent.MaxHeadline);
        Text("ReviewContent/properties/column", ReviewContent.MaxColumn);
        Text("ReviewContent/properties/summary", ReviewContent.MaxSummary);
        Text("ReviewContent/properties/body", ReviewContent.MaxBodyBytes);
        Text("ReviewContent/properties/verdict", ReviewContent.MaxVerdict);
        Text("ReviewContent/properties/disclosure", ReviewContent.MaxDisclosure);
        Text("ReviewContent/properties/leadImage/oneOf/1/properties/alt", ImageDescription.MaxAlt);
        Text("ReviewContent/properties/leadImage/oneOf/1/properties/caption", ImageDescription.MaxCaption);
        List("ReviewContent/properties/tags", ReviewContent.MaxTags);
        OneOf<SpoilerLevel>("ReviewContent/properties/spoilers");
        List("ReviewState/properties/formerSlugs", Review.MaxFormerSlugs);
        List("ReviewState/properties/formerPaths", Review.MaxFormerPaths);
        List("ReviewDraft/allOf/1/properties/formerPaths", Review.MaxFormerPaths);
        List("ReviewDraft/allOf/1/properties/formerSlugs", Review.MaxFormerSlugs);
        Text("ReviewState/properties/feedId", Review.MaxFeedId);
        Text("ReviewDraft/allOf/1/properties/feedId", Review.MaxFeedId);
        Text("LanguageTag", LanguageTag.MaxLength);
        Text("Tag", ReviewFunctions.Reviews.Tag.MaxLength);
        Text("Slug", Slug.MaxLength);
        Text("FormerPath", FormerPath.MaxLength);
        OneOf<ReviewStatus>("ReviewStatus");
        OneOf<CommentPolicy>("CommentPolicy");
        Number("RevisionNumber", 1);
        Number("RevisionChanges/properties/from", 0);
        Number("Publication/oneOf/1/properties/attempts", 1);
        Number("Count", 0, ContentCounts.Most);
        Number("CountedTag/properties/reviews", 0, TagListing.MostCounted);
        List("CompletionList/properties/items", Completions.MostOffered);
        foreach (var list in (string[])["TagList", "ReviewList", "RevisionList", "ImageList", "CommentList"])
            List($"{list}/properties/items", PageLimit.Max);
    }

    private static void AddSubjects()
    {
        OneOf<SubjectKind>("SubjectKind");
        Text("Subject/properties/title", Subject.MaxTitle);
        Text("Subject/properties/originalTitle/properties/text", OriginalTitle.MaxText);
        Text("Subject/properties/provider", Subject.MaxProvider);
        Number("Subject/properties/year", 1, Subject.MaxYear);
        Number("Subject/properties/episodes", 1, Subject.MaxCount);
        Number("Subject/properties/minutes", 1, Subject.MaxCount);
        Text("Subject/properties/publisher", Subject.MaxPublisher);
        Number("Subject/properties/season", 1, Subject.MaxCount);
        Number("Subject/properties/pages", 1, Subject.MaxCount);
        Table["PostalAddress minProperties"] = 1;
        Table["Experience minProperties"] = 1;
        foreach (var part in (string[])["street", "locality", "region", "postalCode"])
            Text($"PostalAddress/properties/{part}", PostalAddress.MaxPart);
        Pattern("PostalAddress/properties/country", PostalAddress.CountryPattern);
        List("Subject/properties/genres", Subject.MaxGenres);
        Text("Subject/properties/genres/items", Subject.MaxGenre);
        Map("Subject/properties/identifiers", Subject.CataloguePattern, Subject.MaxIdentifiers);
        Text($"Subject/properties/identifiers/patternProperties/^{Subject.CataloguePattern}$", Subject.MaxIdentifier);
        List("Subject/properties/people", Subject.MaxPeople);
        foreach (var field in (string[])["name", "alsoKnownAs", "role", "character"]) Text($"Person/properties/{field}", Person.MaxName);
        foreach (var field in (string[])["value", "best", "worst"]) Number($"Rating/properties/{field}", 0, Rating.MaxBest);
    }

    private static void AddImages()
    {
        Table["ImageDescription/properties/alt maxLength"] = ImageDescription.MaxAlt; // Empty, if the image is decorative.
        Text("ImageDescription/properties/caption", ImageDescription.MaxCaption);
        Text("ImageDescription/properties/credit", ImageDescription.MaxCredit);
        Text("ImageTakedown/properties/reason", ImageTakedown.MaxReason);
        Number("ImageState/properties/bytes", 1, ImageDescription.MaxFile);
        OneOf<ImageStatus>("ImageState/properties/status");
        OneOf<ImageKind>("ImageState/properties/kind");
        foreach (var field in (string[])["width", "height", "frames"]) Number($"ImageState/properties/{field}", 1);
        foreach (var field in (string[])["width", "height", "bytes"]) Number($"ImageVariant/properties/{field}", 1);
        foreach (var field in (string[])["x", "y"]) Number($"FocalPoint/properties/{field}", 0, 1);
        var fraction = $@"[01]?(\.[0-9]{{1,{FocalPoint.MaxDecimals}}})?";
        Pattern("FocalPointText", $"{fraction},{fraction}");
        Pattern("ImageState/properties/dominantColour", "#[0-9a-f]{6}");
    }

    private static void AddComments()
    {
        OneOf<CommentStatus>("CommentStatus");
        OneOf<CommentVerdict>("CommentState/properties/verdict");
        Text("CommentName", Comment.MaxName);
        OneOf<CommenterTrait>("BlockRequest/properties/kind");
        OneOf<CommenterTrait>("BlockEntry/properties/kind");
        Table["CommenterErasure/properties/kind enum"] = new JsonArray("address", "email", "name");
        foreach (var request in (string[])["BlockRequest", "CommenterErasure"])
            Text($"{request}/properties/value", KnownTrait.MaxValue);
        Number("BlockRequest/properties/days", 1, BlockEntry.MaxDays);
        Table["BlockRequest/properties/days default"] = BlockEntry.DefaultDays;
        Text("BlockRequest/properties/note", BlockEntry.MaxNote);
        List("BlockList/properties/items", BlockEntry.Most);
        OneOf<CommentDecision>("BulkRequest/properties/action");
        Table["BulkRequest/properties/comments minItems"] = 1;
        List("BulkRequest/properties/comments", BulkRequest.MaxComments);
        List("BulkOutcome/properties/items", BulkRequest.MaxComments);
        Text("CommentDraft/properties/email", Comment.MaxEmail);
        Table["CommentDraft/properties/wantsAnswers default"] = false;
        Text("CommentDraft/properties/importId", CommentOrigin.MaxImportId);
        Table["CommentText minLength"] = 1; // Its end is counted in the characters that readers see, so the schema has none.
        Table["CommentAuthorAddress maxLength"] = Comment.MaxUrl;
    }

    private static void AddSite()
    {
        Text("SiteSettings/properties/title", SiteSettings.MaxTitle);
        Text("SiteSettings/properties/description", SiteSettings.MaxDescription);
        Number("SiteSettings/properties/feedLength", 1, SiteSettings.MaxFeedLength);
        Table["SiteSettings/properties/feedLength default"] = SiteSettings.DefaultFeedLength;
        Table["SiteSettings/properties/answerMails default"] = false;
        Table["SiteSettings/properties/ratingInTitles default"] = false;
        Text("Byline/properties/email", Comment.MaxEmail);
        Number("SiteSettings/properties/commentDays", 1, SiteSettings.MaxCommentDays);
        List("SiteSettings/properties/hubs", SiteSettings.MaxHubs);
        List("SiteSettings/properties/navigation", SiteSettings.MaxNavigation);
        Text("NavigationLink/properties/label", NavigationLink.MaxLabel);
        Text("NavigationLink/properties/path", SiteSettings.MaxUrl);
        Map("SiteSettings/properties/bylines", Byline.IdPattern, SiteSettings.MaxBylines);
        Table["SitePatch/allOf/1/properties/bylines/anyOf/0 patternProperties"] = $"^{Byline.IdPattern}$";
        Text("SiteSettings/properties/timeZone", SiteTimeZone.MaxLength);
        Table["SiteSettings/properties/timeZone default"] = SiteTimeZone.Utc.Name;
        Text("Byline/properties/name", Byline.MaxName);
        Text("Byline/properties/biography", Byline.MaxBiography);
        Pattern("BylineId", Byline.IdPattern);
        Table["WebAddress maxLength"] = Math.Min(SiteSettings.MaxUrl, Subject.MaxUrl);
        Assert.Equal(SiteSettings.MaxUrl, Subject.MaxUrl);
    }

    private static void AddTokens()
    {
        OneOf<AccessScope>("AccessScope");
        Text("Editor/properties/editor", Token.MaxName);
        List("Editor/properties/scopes", Enum.GetValues<AccessScope>().Length);
        Table["Editor/properties/scopes minItems"] = 1;
        Table["Editor/properties/own default"] = false;
        Text("TokenRequest/properties/editor", Token.MaxName);
        List("TokenRequest/properties/scopes", Enum.GetValues<AccessScope>().Length);
        Table["TokenRequest/properties/scopes minItems"] = 1;
        Table["TokenRequest/properties/own default"] = false;
        Pattern("NewToken/allOf/2/properties/secret", $"{TokenSecret.Prefix}[0-9a-f]{{64}}");
        Pattern("Id", "[0-9a-f]{32}");
    }

    private static void AddRequests()
    {
        Number("?limit", 1, PageLimit.Max);
        Table["?limit default"] = PageLimit.Default;
        Table["?validate default"] = Table["?autosave default"] = false;
        Number("PreviewLinkRequest/properties/days", 1, PreviewLink.MaxDays);
        Table["PreviewLinkRequest/properties/days default"] = PreviewLink.DefaultDays;
        Table["PreviewLinkRequest/properties/workingCopy default"] = false;
        List("PreviewLinkList/properties/items", PreviewLink.MaxLinks);
        Table["ListReviews?fields enum"] = new JsonArray("summary");
        Table["ListReviews?order enum"] = new JsonArray("edited");
        Table["ListReviews?publication enum"] = new JsonArray("failed");
        OneOf<CompletedField>("CompleteField?field");
        Text("CompleteField?q", CompletionRequest.MaxTyped);
        Text("ListImages?q", ImageDescription.MaxAlt);
        Text("ListReviews?headline", ReviewContent.MaxHeadline);
        Text("ListReviews?feedId", Review.MaxFeedId);
        Number("CompareRevisions?since", 0);
        Text("ListImages?alt", ImageDescription.MaxAlt);
        Table["CreateImage?alt maxLength"] = ImageDescription.MaxAlt;
        Text("CreateImage?caption", ImageDescription.MaxCaption);
        Text("CreateImage?credit", ImageDescription.MaxCredit);
        Text("DeleteImage?reason", ImageTakedown.MaxReason);
    }

    private static void AddProblems()
    {
        Table["Problem/properties/type enum"] = new JsonArray(
            [.. ContractTests.ProblemsOfTheCode.Select(problem => problem.Type).Distinct()
                .Order(StringComparer.Ordinal).Select(type => JsonValue.Create(type))]);
        Number("Problem/properties/status", 400, 599);
        List("Problem/properties/errors", Refusal.MaxErrors);
        OneOf<LifeStep>("Problem/properties/allowed/items");
        Table["Publication/oneOf/0 enum"] = new JsonArray("done", "pending");
        Table["Publication/oneOf/1/properties/state enum"] = new JsonArray("pending");
        Pattern("Health/properties/status", "ok");
        Pattern("Readiness/properties/status", "ready");
    }

    /// <summary>A text that is never empty.</summary>
    private static void Text(string place, int maxLength)
    {
        Table[$"{place} minLength"] = 1;
        Table[$"{place} maxLength"] = maxLength;
    }

    private static void Number(string place, int minimum, int? maximum = null)
    {
        Table[$"{place} minimum"] = minimum;
        if (maximum is { } most) Table[$"{place} maximum"] = most;
    }

    private static void List(string place, int maxItems) => Table[$"{place} maxItems"] = maxItems;

    private static void Map(string place, string pattern, int maxFields)
    {
        Table[$"{place} patternProperties"] = $"^{pattern}$";
        Table[$"{place} maxProperties"] = maxFields;
    }

    private static void Pattern(string place, string pattern) => Table[$"{place} pattern"] = $"^{pattern}$";

    private static void OneOf<T>(string place)
        where T : struct, Enum =>
            Table[$"{place} enum"] = new JsonArray([.. Enum.GetValues<T>().Select(value => JsonValue.Create(EnumNames.Of(value)))]);
}
