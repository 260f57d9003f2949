using System.Globalization;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>
/// Every answer that the description names is provoked, and is what the description says. One that nothing provokes fails.
/// </summary>
public sealed class WalkTests
{
    [Fact]
    public void Every_editors_operation_is_described_with_everything_that_all_of_them_refuse() =>
        Assert.All(Description.Operations.Where(operation => operation.IsEditors), operation =>
            Assert.Superset(new HashSet<int> { 401, 429, 503 }, operation.Answers.Select(answer => answer.Status).ToHashSet()));

    [Fact]
    public void The_description_promises_answers_by_the_hundred()
    {
        var answers = WalkOfReadsTests.Answers.Count + WalkOfWritesTests.Answers.Count;
        Assert.True(answers > 200, answers.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The answers of some operations.</summary>
    internal static TheoryData<string, int, string> AnswersOf(Func<DescribedOperation, bool> which) =>
        [.. from operation in Description.Operations.Where(which) from answer in operation.Answers select (operation.Id, answer.Status,
            answer.Problem)];

    internal static async Task AssertGivenAsync(Walk walk, string id, int status, string problem)
    {
        var operation = Description.Operation(id);
        var provocation = operation.IsOfApps ? AppRequests.Of(status) : Provocations.Of(status, problem);
        foreach (var sent in await provocation(walk, operation))
        {
            using var answer = await walk.SendAsync(sent);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(status == (int)answer.StatusCode, $"{sent.Method} {sent.Path} is answered {(int)answer.StatusCode}: {text}");
            if (problem.Length > 0) Assert.Contains($"\"{(string?)Description.Example(problem)["type"]}\"", text, StringComparison.Ordinal);
            Assert.Equal("", await walk.Judge.FaultAsync(operation, answer, TestContext.Current.CancellationToken));
            Assert.All(operation.HeadersAt(status), name => Assert.True(answer.Headers.Contains(name), $"{name} is missing."));
        }
    }
}

/// <summary>The walk through the operations that read: beside the others, on a site of its own.</summary>
public sealed class WalkOfReadsTests(Walk walk) : IClassFixture<Walk>
{
    public static TheoryData<string, int, string> Answers { get; } = WalkTests.AnswersOf(operation => operation.Verb == "get");

    [Theory]
    [MemberData(nameof(Answers))]
    public Task Every_answer_that_is_described_is_given_and_is_as_described(string id, int status, string problem) =>
        WalkTests.AssertGivenAsync(walk, id, status, problem);
}

/// <summary>The walk through the operations that write.</summary>
public sealed class WalkOfWritesTests(Walk walk) : IClassFixture<Walk>
{
    public static TheoryData<string, int, string> Answers { get; } = WalkTests.AnswersOf(operation => operation.Verb != "get");

    [Theory]
    [MemberData(nameof(Answers))]
    public Task Every_answer_that_is_described_is_given_and_is_as_described(string id, int status, string problem) =>
        WalkTests.AssertGivenAsync(walk, id, status, problem);
}
