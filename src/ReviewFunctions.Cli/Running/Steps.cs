using System.Globalization;
using Spectre.Console;

namespace ReviewFunctions.Cli.Running;

/// <summary>
/// How far a command has come: on a terminal a bar with the rate and, where the end is known, the time that is left; elsewhere a sentence
/// for each step, as logs like it.
/// </summary>
public sealed class Steps : IAsyncDisposable
{
    private readonly string? _what;
    private readonly TimeProvider _time;
    private readonly Action<string> _tell;
    private readonly long _begun;
    private readonly TaskCompletionSource _ended = new();
    private readonly Task _shown;
    private readonly ProgressTask? _bar;

    /// <summary>Begins.</summary>
    /// <param name="terminal">The terminal that shows a bar; <see langword="null"/> where sentences are told.</param>
    /// <param name="what">What is counted, in the plural; <see langword="null"/> if the sentences say how fast it goes.</param>
    /// <param name="total">Where the end is, as <see cref="Advance"/> is told it; <see langword="null"/> if nobody knows.</param>
    /// <param name="time">The clock.</param>
    /// <param name="tell">Tells a sentence.</param>
    public Steps(IAnsiConsole? terminal, string? what, double? total, TimeProvider time, Action<string> tell)
    {
        (_what, _time, _tell, _begun) = (what, time, tell, time.GetTimestamp());
        if (terminal is null)
        {
            _shown = Task.CompletedTask;
            return;
        }

        ProgressTask? bar = null;
        ProgressColumn[] columns = total is null
            ? [new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }]
            : [new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left }];
        _shown = terminal.Progress().AutoClear(true).Columns(columns).StartAsync(async shown =>
        {
            bar = shown.AddTask(Escaped(what ?? ""), maxValue: Math.Max(1, total ?? 1));
            bar.IsIndeterminate = total is null;
            await _ended.Task;
        });
        _bar = bar;
    }

    /// <summary>How many steps were made.</summary>
    public int Count { get; private set; }

    /// <summary>Makes a step.</summary>
    /// <param name="sentence">What was done.</param>
    /// <param name="at">How far that is; one further than before if it is not said.</param>
    public void Advance(string sentence, double? at = null)
    {
        Count++;
        if (_bar is null)
        {
            _tell(sentence);
            return;
        }

        _bar.Value = at ?? _bar.Value + 1;
        _bar.Description = Escaped(Output.Harmless(_what is null ? sentence : $"{Sum()}  {sentence}"));
    }

    /// <summary>Takes the bar away, and tells how many steps were made in which time.</summary>
    public async ValueTask DisposeAsync()
    {
        _ended.TrySetResult();
        await _shown;
        if (Count > 0 && _bar is not null && _what is not null) _tell(Sum());
    }

    /// <summary>A text in which nothing is taken for a style.</summary>
    private static string Escaped(string text) => Spectre.Console.Markup.Escape(text);

    private string Sum()
    {
        var rate = Count / Math.Max(0.001, _time.GetElapsedTime(_begun).TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"{Count} {_what}, {rate:0.#} a second");
    }
}
