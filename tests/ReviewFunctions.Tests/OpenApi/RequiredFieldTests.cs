using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Drafts;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>What the contract requires, the parsers of requests require, and the documents of answers always have.</summary>
public sealed class RequiredFieldTests
{
    private static readonly SiteSettings Site = new()
    {
        Title = "A site",
        Language = LanguageTag.Parse("en"),
        BaseUrl = new Uri("https://reviews.example/"),
        TagAuthority = "reviews.example,2026-11-22",
        Created = Samples.Noon,
    };

    private static readonly Image Unfocused = Samples.Image() with { Description = new ImageDescription { Alt = "Two chairs" } };

    /// <summary>Objects of requests: the schema, a request with one, where it is in there, and what reads the request.</summary>
    public static TheoryData<string, string, string> Requests { get; } = new()
    {
        { "ReviewDraft", "ReviewDraft", "#" },
        { "ReviewRewrite", "ReviewRewrite", "#" },
        { "ReviewContent/properties/leadImage/oneOf/1", "ReviewDraft", "#/leadImage" },
        { "Subject", "ReviewDraft", "#/subject" },
        { "Subject/properties/originalTitle", "ReviewDraft", "#/subject/originalTitle" },
        { "Person", "ReviewDraft", "#/subject/people/1" },
        { "Rating", "ReviewDraft", "#/rating" },
        { "FocalPoint", "ImagePatch", "#/focalPoint" },
        { "CommentDraft", "CommentDraft", "#" },
        { "BlockRequest", "BlockRequest", "#" },
        { "CommenterErasure", "CommenterErasure", "#" },
        { "BulkRequest", "BulkRequest", "#" },
        { "NamedComment", "BulkRequest", "#/comments/0" },
        { "SiteRewrite", "SiteRewrite", "#" },
        { "Byline", "SiteRewrite", "#/bylines/mina" },
        { "NavigationLink", "SiteRewrite", "#/navigation/0" },
        { "PageDraft", "PageDraft", "#" },
        { "PageRewrite", "PageRewrite", "#" },
        { "TokenDraft", "TokenDraft", "#" },
    };

    /// <summary>Objects of answers that are written as records are.</summary>
    public static TheoryData<string, Type> Answers { get; } = new()
    {
        { "ListedReview", typeof(ReviewDocument) },
        { "CheckedReview", typeof(CheckedReview) },
        { "Revision", typeof(RevisionSummary) },
        { "RevisionChanges", typeof(RevisionChanges) },
        { "FieldChange", typeof(FieldChange) },
        { "Image", typeof(ImageDocument) },
        { "ImageVariant", typeof(VariantDocument) },
        { "ImageTakedown", typeof(ImageTakedown) },
        { "Comment", typeof(CommentDocument) },
        { "CommentReceipt", typeof(CommentReceipt) },
        { "CommentState/properties/sender", typeof(Sender) },
        { "Site", typeof(SiteDocument) },
        { "SiteRevision", typeof(SiteRevision) },
        { "Backup", typeof(StoredBackup) },
        { "ListedPage", typeof(SitePageDocument) },
        { "FieldError", typeof(FieldError) },
        { "FieldWarning", typeof(FieldWarning) },
    };

    /// <summary>
    /// Objects of answers that are written field by field, so that only the walk holds them; and a form whose file is no field.
    /// </summary>
    private static readonly string[] HeldByTheWalk =
    [
        "Review", "DraftPreview", "Erased", "Publication/oneOf/1", "Editor", "Token", "NewToken", "Problem", "Health", "Readiness",
        "UploadForm", "MicropubError", "OAuthError", "NewPreviewLink", "ListedPreviewLink", "PreviewLinkList",
        "Counts", "Counts/properties/reviews", "Counts/properties/comments", "CountedTag", "BlockEntry", "BlockList", "BulkOutcome",
        "BulkOutcome/properties/items/items", "TagList", "CompletionList",
        "Page", "PageList", "SiteRevisionList", "BackupList", "ReviewList", "RevisionList", "ImageList", "CommentList", "TokenList",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_field_of_a_request_is_required_where_the_contract_says_so(string schema, string request, string place)
    {
        foreach (var field in ObjectAt(RequestOf(request), place).Select(field => field.Key).ToList())
        {
            var changed = RequestOf(request);
            ObjectAt(changed, place).Remove(field);
            var isRequired = Read(request, Encoding.UTF8.GetBytes(changed.ToJsonString())) is { } refused
                && refused.Errors.Any(error => error.Pointer == $"{place}/{field}" && error.Detail == "This field is required.");
            Assert.True(isRequired == RequiredBy(schema).Contains(field), $"{schema}: {field}");
        }
        Assert.All(RequiredBy(schema), field => Assert.True(ObjectAt(RequestOf(request), place).ContainsKey(field), $"{schema}: {field}"));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_field_of_an_answer_is_required_where_its_record_always_has_it(string schema, Type document)
    {
        var nullability = new NullabilityInfoContext();
        var properties =
            document.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "EqualityContract");
        var always = properties.Any(property => property.IsDefined(typeof(RequiredMemberAttribute)))
            ? properties.Where(property => property.IsDefined(typeof(RequiredMemberAttribute)))
            : properties.Where(property => nullability.Create(property).ReadState == NullabilityState.NotNull);
        Assert.Equal(always.Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal),
            RequiredBy(schema).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_required_field_of_the_contract_is_held_by_a_test() => Assert.Equal(
        Requests.Select(row => row.Data.Item1).Concat(Answers.Select(row => row.Data.Item1)).Concat(HeldByTheWalk)
            .Order(StringComparer.Ordinal),
        (Description.Document["components"]?["schemas"]?.AsObject() ?? []).SelectMany(schema => Requiring(schema.Value, schema.Key))
            .Order(StringComparer.Ordinal));

    private static IEnumerable<string> Requiring(JsonNode? node, string place) => node switch
    {
        JsonObject schema =>
            (schema["required"] is JsonArray ? (string[])[place] : [])
                .Concat(schema.SelectMany(field => Requiring(field.Value, $"{place}/{field.Key}"))),
        JsonArray list => list.SelectMany((item, index) => Requiring(item, $"{place}/{index}")),
        _ => [],
    };

    private static IReadOnlyList<string> RequiredBy(string schema) =>
        [.. Description.At($"#/components/schemas/{schema}")?["required"]?.AsArray().Select(name => (string?)name ?? "") ?? []];

    private static JsonObject ObjectAt(JsonObject request, string place) => place.Split('/').Skip(1)
        .Aggregate((JsonNode?)request, (node,
            name) => node is JsonArray list ? list[int.Parse(name,
                System.Globalization.CultureInfo.InvariantCulture)] : node?[name])?.AsObject() ?? [];

    /// <summary>The example of the contract, with a part of each kind.</summary>
    private static JsonObject RequestOf(string name)
    {
        var request = Description.Example(name);
        if (name == "ReviewDraft")
            request["leadImage"] = new JsonObject { ["id"] = "9b1f6c0b7c0e4c4f9d6f0a6d3b7f2a51", ["caption"] = "The sleeve" };
        if (name == "ImagePatch") request["focalPoint"] = new JsonObject { ["x"] = 0.5, ["y"] = 0.25 };
        return request;
    }

    private static Refusal? Read(string request, byte[] body) => request switch
    {
        "ReviewDraft" => ReviewDraft.Read(body).Refusal,
        "ReviewRewrite" => Rewrite.ReadWhole(body, ReviewDocument.Of(Samples.Review(), Site, publication: null)).Refusal,
        "ImagePatch" => DescriptionRewrite.ReadPatch(body, ImageDocument.Of(Unfocused, Site)).Refusal,
        "CommentDraft" => CommentRequest.Read(body, isEditors: true).Refusal,
        "BlockRequest" => BlockRequest.Read(body).Refusal,
        "CommenterErasure" => CommenterErasure.Read(body).Refusal,
        "BulkRequest" => BulkRequest.Read(body).Refusal,
        "SiteRewrite" => SiteRewrite.ReadWhole(body, Site).Refusal,
        "PageDraft" => SitePageDraft.Read(body).Refusal,
        "PageRewrite" => SitePageDraft.Read(body, Samples.Page(), Site).Refusal,
        "TokenDraft" => TokenDraft.Read(body, Samples.Noon).Refusal,
        _ => throw new ArgumentOutOfRangeException(nameof(request), request, "Nothing reads that."),
    };
}
