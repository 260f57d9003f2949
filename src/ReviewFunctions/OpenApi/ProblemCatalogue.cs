using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;

namespace ReviewFunctions.OpenApi;

/// <summary>Every problem of <see cref="Problem"/>, by its member's name, as an example of each.</summary>
internal static class ProblemCatalogue
{
    /// <summary>All of them. Those that say something of the occasion are made here for one.</summary>
    public static IReadOnlyDictionary<string, ProblemResult> All { get; } = typeof(Problem)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(member => (member.Name, Problem: member.GetValue(null) as ProblemResult))
        .Where(found => found.Problem is not null)
        .Select(found => KeyValuePair.Create(found.Name, found.Problem!)) // Not null: filtered just now.
        .Concat(
        [
            new(nameof(Problem.AddressTaken), Problem.AddressTaken(Fault("#/slug", "Belongs to another review."))),
            new(nameof(Problem.BadFilter), Problem.BadFilter(Fault("?kind", $"Must be one of {string.Join(", ", Schema.NamesOf<SubjectKind>())}."))),
            new(nameof(Problem.IllegalStep), Problem.IllegalStep([LifeStep.Edit, LifeStep.Withdraw, LifeStep.Delete])),
            new(nameof(Problem.ImageInUse), Problem.ImageInUse(["01a204ac23007eda9d8d7a7f4ab7378b"])),
            new(nameof(Problem.InvalidComment), Problem.InvalidComment(Fault("#/name", "This field is required."))),
            new(nameof(Problem.InvalidImage), Problem.InvalidImage(Fault("#/alt", "This field is required."))),
            new(nameof(Problem.InvalidReview), Problem.InvalidReview(Fault("#/subject/title", "This field is required."))),
            new(nameof(Problem.InvalidSite), Problem.InvalidSite(Fault("#/feedLength", $"Must be a whole number from 1 to {SiteSettings.MaxFeedLength}."))),
            new(nameof(Problem.InvalidTokenDraft), Problem.InvalidTokenDraft(Fault("#/scopes", "Must have at least one scope."))),
            new(nameof(Problem.Malformed), Problem.Malformed(Fault("#", "The document is empty.")[0])),
            new(nameof(Problem.MissingScope), Problem.MissingScope(AccessScope.Publish)),
            new(nameof(Problem.ReadOnlyField), Problem.ReadOnlyField(Fault("#/id", "Cannot be changed here: send it back as it was, or leave it out. It is the review's for good."))),
            new(nameof(Problem.RequestInFlight), Problem.RequestInFlight(TimeSpan.FromMinutes(1))),
            new(nameof(Problem.TooManyComments), Problem.TooManyComments(TimeSpan.FromSeconds(42))),
            new(nameof(Problem.TooManyFailures), Problem.TooManyFailures(TimeSpan.FromSeconds(42))),
        ])
        .OrderBy(problem => problem.Value.Status)
        .ThenBy(problem => problem.Value.Name, StringComparer.Ordinal)
        .ToDictionary();

    /// <summary>The document that a problem is sent as.</summary>
    public static JsonObject DocumentOf(ProblemResult problem)
    {
        var document = new JsonObject { ["type"] = ProblemResult.TypePrefix + problem.Name, ["title"] = problem.Title, ["status"] = problem.Status };
        if (problem.Errors is not null) document["errors"] = JsonSerializer.SerializeToNode(problem.Errors, JsonSerializerOptions.Web);
        if (problem.Scope is not null) document["scope"] = problem.Scope;
        if (problem.Allowed is not null) document["allowed"] = JsonSerializer.SerializeToNode(problem.Allowed);
        if (problem.Reviews is not null) document["reviews"] = JsonSerializer.SerializeToNode(problem.Reviews);
        return document;
    }

    private static IReadOnlyList<FieldError> Fault(string pointer, string detail) => [new(pointer, detail)];
}
