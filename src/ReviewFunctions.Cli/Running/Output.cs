using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Json;
using Spectre.Console;

namespace ReviewFunctions.Cli.Running;

/// <summary>
/// What a command says. Results go to the output, as text or, with <c>--json</c>, as one JSON document; progress and faults go to the error
/// output. <c>--quiet</c> leaves out progress.
/// </summary>
public sealed class Output(Surroundings surroundings, OutputOptions options)
{
    /// <summary>Tells how far a command has come.</summary>
    public void Progress(string sentence)
    {
        if (!options.Quiet) WriteLine(surroundings.Error, sentence);
    }

    /// <summary>Begins to tell how far a command has come: with a bar on a terminal.</summary>
    /// <param name="what">What is counted, in the plural; <see langword="null"/> if the sentences say how fast it goes.</param>
    /// <param name="total">Where the end is; <see langword="null"/> if nobody knows.</param>
    public Steps Begin(string? what, double? total) =>
        new(!options.Quiet && IsTerminal ? surroundings.Error : null, what, total, surroundings.Time, Progress);

    /// <summary>Tells what is wrong.</summary>
    public void Fault(string sentence) => Marked("error", Color.Red, sentence);

    /// <summary>Tells what somebody may want to look at.</summary>
    public void Warning(string sentence)
    {
        if (!options.Quiet) Marked("warning", Color.Yellow, sentence);
    }

    /// <summary>Gives the result.</summary>
    /// <param name="text">The lines of it, for people; none for nothing to say.</param>
    /// <param name="json">The same for programs.</param>
    public void Result(IEnumerable<string> text, JsonNode json)
    {
        if (options.Json) WriteLine(surroundings.Out, JsonFormat.TextForPeople(json));
        else foreach (var line in text) WriteLine(surroundings.Out, line);
    }

    /// <summary>Gives the result as a table.</summary>
    /// <param name="columns">The heads of its columns.</param>
    /// <param name="rows">The cells of each row.</param>
    /// <param name="json">The same for programs.</param>
    public void Result(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, JsonNode json)
    {
        if (options.Json)
        {
            WriteLine(surroundings.Out, JsonFormat.TextForPeople(json));
            return;
        }

        var table = new Table();
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column)));
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell)));
        surroundings.Out.Write(table);
    }

    private void Marked(string word, Color colour, string sentence)
    {
        surroundings.Error.Write(new Text(word, new Style(colour)));
        WriteLine(surroundings.Error, $": {sentence}");
    }

    /// <summary>A text in which nothing steers a terminal.</summary>
    internal static string Harmless(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) && letter != '\n' ? ' ' : letter));

    private bool IsTerminal => surroundings.Error.Profile.Capabilities is { Interactive: true, Ansi: true };

    /// <summary>
    /// Lines are not broken for programs, which read them. A terminal breaks them, and shows them above a bar.
    /// </summary>
    private static void WriteLine(IAnsiConsole console, string text)
    {
        if (console.Profile.Capabilities is { Interactive: true, Ansi: true }) console.WriteLine(Harmless(text));
        else console.Profile.Out.Writer.WriteLine(Harmless(text));
    }
}
