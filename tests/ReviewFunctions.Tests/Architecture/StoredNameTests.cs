using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Architecture;

/// <summary>
/// Names that others keep: the platform the functions' (in keys, settings that disable them, and alerts), programs the types of problems.
/// None of these literals may ever change.
/// </summary>
public sealed partial class StoredNameTests(Site site) : IClassFixture<Site>
{
    private const string Functions = """
        AllowImage BlockComments CompareRevisions CompareWorkingCopy CompleteField CreateImage CreatePage CreatePreviewLink
        CreateReview CreateToken DailyMaintenance DecideComments DecideSignIn DeleteComment DeleteImage DeletePage DeleteReview
        DeleteWorkingCopy EndAnswers EraseCommenter EraseReview ExchangeCode GetApiReference GetApiReferenceScript GetComment
        GetCounts GetDocument GetEditor GetHealth GetHomePage GetImage GetImageOriginal GetIndieAuth GetOpenApi GetPage
        GetReadiness GetReview GetRevision GetSite GetSiteRevision GetWorkingCopy IntrospectToken ListBackups ListBlocks
        ListComments ListImages ListPages ListPreviewLinks ListReviews ListRevisions ListSiteRevisions ListTags ListTokens
        PatchComment PatchImage PatchReview PatchSite PatchWorkingCopy PostComment PostMicropub PostXmlRpc PreviewDraft
        PreviewReview PreviewWorkingCopy PublishPending PublishReview PublishWorkingCopy QueryMicropub RebuildEverything
        ReplacePage ReplaceReview ReplaceSite ReplaceWorkingCopy RestoreRevision RestoreSiteRevision RevokeGrant
        RevokePreviewLink RevokeToken ShowAnswers ShowPreviewLink ShowSignIn UnblockComments UndeleteReview UploadMedia
        WithdrawReview
        """;

    private const string Problems = """
        address-taken bad-autosave bad-cursor bad-fields bad-filter bad-idempotency-key bad-if-match bad-limit bad-since bad-token
        bad-validate busy-decoding comments-closed comments-full erased-review feed-id-taken idempotency-key-reused
        illegal-step image-in-use image-not-removed image-removed invalid-comment invalid-image invalid-page invalid-review invalid-site
        invalid-token-request malformed-form malformed-json missing-scope no-token not-own-review outdated-working-copy
        precondition-required publication-late published-before read-only-field request-in-flight stale-revision
        storage-unavailable too-large too-many-blocks too-many-comments too-many-failures too-many-pages too-many-pixels
        too-many-preview-links too-many-waiting unknown-block unknown-comment unknown-image unknown-page unknown-preview-link
        unknown-review unknown-revision unknown-token unknown-working-copy unreadable-image unsaved-working-copy
        unsupported-image unsupported-media-type
        """;

    [Fact]
    public void Every_function_keeps_its_name()
    {
        var methods = typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetMethods());
        AssertSame(Functions, methods.Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name));
    }

    [Fact]
    public async Task Every_type_of_problem_keeps_its_name()
    {
        var described = await site.Client.GetStringAsync("/api/openapi.json", TestContext.Current.CancellationToken);
        AssertSame(Problems, Problem().Matches(described).Select(type => type.Groups["name"].Value));
    }

    private static void AssertSame(string names, IEnumerable<string?> found) => Assert.Equal(
        names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), found.OfType<string>().Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("urn:x-review-functions:problem:(?<name>[a-z-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Problem();
}
