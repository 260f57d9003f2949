using System.Net;
using System.Text.Json.Nodes;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>What every error looks like.</summary>
public static class Problems
{
    public static async Task<JsonObject> AssertProblemAsync(this HttpResponseMessage answer, HttpStatusCode status, string name)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.JsonAsync();
        Assert.Equal($"urn:x-review-functions:problem:{name}", (string?)problem["type"]);
        Assert.Equal((int)status, (int?)problem["status"]);
        return problem;
    }

    /// <summary>What <c>WWW-Authenticate</c> says; <see langword="null"/> if it is not there.</summary>
    public static string? Challenge(this HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("WWW-Authenticate", out var values) ? Assert.Single(values) : null;
}
