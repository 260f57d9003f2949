using System.Reflection;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>The bounds and problems of the contract are those of the code.</summary>
public sealed class ContractTests
{
    private static readonly string[] Keywords =
        ["maxLength", "minLength", "maximum", "minimum", "maxItems", "minItems", "maxProperties", "minProperties", "pattern",
            "patternProperties", "enum", "const", "default"];

    /// <summary>Those that every answer of the code is one of; what an occasion adds is made up.</summary>
    internal static IReadOnlyList<(string Type, string Title, int Status)> ProblemsOfTheCode { get; } =
    [
        .. from member in typeof(Problem).GetMembers(BindingFlags.Public | BindingFlags.Static)
           let problem = member switch
           {
               PropertyInfo property => property.GetValue(null) as ProblemResult,
               MethodInfo { IsSpecialName: false } method =>
                   method.Invoke(null, [.. method.GetParameters().Select(parameter => Sample(parameter.ParameterType))]) as ProblemResult,
               _ => null,
           }
           where problem is not null
           select (ProblemResult.TypePrefix + problem.Name, problem.Title, problem.Status),
    ];

    [Fact]
    public void Every_bound_of_the_contract_is_the_constant_or_the_enum_that_enforces_it()
    {
        var found = Bounds().ToDictionary(bound => bound.Place, bound => bound.Value?.ToJsonString());
        Assert.Equal(
            ContractBounds.All.OrderBy(bound => bound.Key, StringComparer.Ordinal)
                .Select(bound => $"{bound.Key}: {bound.Value?.ToJsonString()}"),
            found.OrderBy(bound => bound.Key, StringComparer.Ordinal).Select(bound => $"{bound.Key}: {bound.Value}"));
    }

    [Fact]
    public void Every_problem_of_the_code_has_an_example_and_every_example_of_a_problem_is_one_of_the_code()
    {
        var shown = from example in Description.Document["components"]?["examples"]?.AsObject() ?? []
                    let value = example.Value?["value"]
                    let type = (value as JsonObject)?["type"] is JsonValue said ? said.ToString() : null
                    where type?.StartsWith(ProblemResult.TypePrefix, StringComparison.Ordinal) == true
                    select (type, (string?)value["title"] ?? "", (int?)value["status"] ?? 0);
        Assert.Equal(ProblemsOfTheCode.Order(), shown.Order());
    }

    [Fact]
    public void Every_refusal_is_answered_with_a_problem() => Assert.All(
        Enum.GetValues<RefusalKind>().Where(kind => kind != RefusalKind.DryRunPassed),
        kind => Assert.InRange(Refusals.ProblemOf(new Refusal(kind)).Status, 400, 599));

    [Fact]
    public void A_problem_is_named_only_in_a_response_of_its_status() => Assert.All(
        from operation in Description.Operations
        from answer in operation.Answers
        where answer.Problem.Length > 0
        select (operation.Id, answer.Status, answer.Problem),
        answer => Assert.Equal(answer.Status, (int?)Description.Example(answer.Problem)["status"]));

    /// <summary>Every bound, by its place: in the components by its pointer, in an operation by its parameter.</summary>
    private static IEnumerable<(string Place, JsonNode? Value)> Bounds()
    {
        var components = Description.Document["components"];
        return (components?["schemas"]?.AsObject() ?? []).SelectMany(schema => Below(schema.Value, schema.Key))
            .Concat((components?["parameters"]?.AsObject() ?? []).SelectMany(parameter => Below(parameter.Value?["schema"],
                $"?{parameter.Value?["name"]}")))
            .Concat((components?["headers"]?.AsObject() ?? []).SelectMany(header => Below(header.Value?["schema"], $"{header.Key}:")))
            .Concat(
                from operation in Description.Operations
                from parameter in operation.Says["parameters"]?.AsArray() ?? []
                where parameter["name"] is not null
                from bound in Below(parameter["schema"], $"{operation.Id}?{parameter["name"]}")
                select bound)
            .Concat(
                from operation in Description.Operations
                from media in operation.Media
                from bound in Below(media.Value?["schema"], $"{operation.Id} {media.Key}")
                select bound)
            .Distinct();
    }

    private static IEnumerable<(string Place, JsonNode? Value)> Below(JsonNode? node, string place) => node switch
    {
        JsonArray list => list.SelectMany((item, index) => Below(item, $"{place}/{index}")),
        JsonObject schema when place.EndsWith("/properties", StringComparison.Ordinal)
            || place.EndsWith("/patternProperties", StringComparison.Ordinal) =>
            schema.SelectMany(field => Below(field.Value, $"{place}/{field.Key}")),
        JsonObject schema => schema
            .Where(field => Keywords.Contains(field.Key))
            .Select(field => ($"{place} {field.Key}",
                field.Key == "patternProperties" ? JsonValue.Create(field.Value?.AsObject().Single().Key) : field.Value))
            .Concat(schema.SelectMany(field => Below(field.Value, $"{place}/{field.Key}"))),
        _ => [],
    };

    private static object Sample(Type type) =>
        type == typeof(FieldError) ? new FieldError("#", "")
        : type == typeof(IReadOnlyList<FieldError>) ? Array.Empty<FieldError>()
        : type == typeof(IReadOnlyList<string>) ? Array.Empty<string>()
        : type == typeof(AccessScope) ? AccessScope.Publish
        : type == typeof(TimeSpan) ? TimeSpan.FromSeconds(1)
        : throw new InvalidOperationException($"There is no sample of {type}.");
}
