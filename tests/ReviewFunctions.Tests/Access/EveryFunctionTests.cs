using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Access;

/// <summary>
/// The platform lets everybody call an anonymous function, so that each of the editors' has to ask by itself. None forgets it.
/// </summary>
public sealed partial class EveryFunctionTests(Site site) : IClassFixture<Site>
{
    private const string Id = "019000000000700080000000000000ff";

    private static readonly string[] ForEverybody =
    [
        "DecideSignIn", "EndAnswers", "ExchangeCode", "GetApiReference", "GetApiReferenceScript", "GetHealth", "GetIndieAuth", "GetOpenApi",
        "GetReadiness", "PostComment", "PostXmlRpc", "RevokeGrant", "ShowAnswers", "ShowPreviewLink", "ShowSignIn",
    ];

    public static TheoryData<string, string, string> Guarded { get; } =
    [
        .. from method in typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetMethods())
           let name = method.GetCustomAttribute<FunctionAttribute>()?.Name
           let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
               .FirstOrDefault(trigger => trigger is not null)
           let route = trigger?.Route ?? ""
           where name is not null && route.StartsWith("api/", StringComparison.Ordinal) && !ForEverybody.Contains(name)
           from verb in trigger.Methods ?? []
           select (name, verb, Parameter().Replace(route, part => part.Value.StartsWith("{revision", StringComparison.Ordinal) ? "1" : Id)),
    ];

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Nobody_gets_past_a_function_of_the_api_without_a_token_or_a_key(string function, string verb, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(verb), $"/{path}");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{function} answers {answer.StatusCode}.");
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
