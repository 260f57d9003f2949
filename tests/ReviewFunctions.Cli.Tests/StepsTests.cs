using System.Collections.Concurrent;
using System.Text;
using ReviewFunctions.Cli.Running;
using Spectre.Console;

namespace ReviewFunctions.Cli.Tests;

/// <summary>How a command tells how far it has come.</summary>
public sealed class StepsTests : IDisposable
{
    private readonly Screen _error = new();

    [Fact]
    public async Task A_terminal_has_a_bar_with_the_rate_and_the_time_that_is_left()
    {
        await using (var steps = OutputOn(isTerminal: true).Begin("posts", total: 4))
        {
            steps.Advance("created: [post] 1");
            steps.Advance("created: [post] 2");
            // The sentence is the last that is set, and stands at the end of its line.
            var bar = Task.Run(
                () => SpinWait.SpinUntil(() => Shown().Contains("created: [post] 2", StringComparison.Ordinal), TimeSpan.FromSeconds(30)),
                TestContext.Current.CancellationToken);
            Assert.True(await bar, Shown());
            Assert.Contains("50%", Shown(), StringComparison.Ordinal);
            Assert.Matches("2 posts, [0-9.]+ a second", Shown());
            Assert.Matches("(--|[0-9]{2}):(--|[0-9]{2}):(--|[0-9]{2})", Shown());
        }

        Assert.EndsWith("a second\n", Shown().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_each_step_is_a_line()
    {
        await using (var steps = OutputOn(isTerminal: false).Begin("posts", total: 2))
        {
            steps.Advance("created: post 1");
            steps.Advance("created: post 2");
        }

        Assert.Equal("created: post 1\ncreated: post 2\n", Shown().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Who_wants_quiet_has_quiet()
    {
        await using (var steps = OutputOn(isTerminal: true, isQuiet: true).Begin("posts", total: 1)) steps.Advance("created: post 1");
        Assert.Empty(Shown());
    }

    public void Dispose() => _error.Dispose();

    private string Shown() => _error.Text;

    private Output OutputOn(bool isTerminal, bool isQuiet = false)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(_error),
        });
        var surroundings = new Surroundings { Out = console, Error = console, Variable = _ => null, Connect = _ => new HttpClient() };
        return new Output(surroundings, new OutputOptions { Quiet = isQuiet });
    }

    /// <summary>What is written, to be read while the bar goes on being drawn.</summary>
    private sealed class Screen : TextWriter
    {
        private readonly ConcurrentQueue<string> _written = new();

        public string Text => string.Concat(_written);

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(string? value) => _written.Enqueue(value ?? "");
    }
}
