using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Posting;

/// <summary>What became of each item of an import, and everything that is other than it was.</summary>
public sealed class ImportReport
{
    private readonly List<(string Item, string Result)> _results = [];
    private readonly List<(string Item, string Note, bool IsFault)> _notes = [];

    /// <summary>Whether nothing was refused.</summary>
    public bool IsGood => _notes.TrueForAll(note => !note.IsFault);

    /// <summary>How many comments are new on the site.</summary>
    public int Comments { get; set; }

    /// <summary>What became of the last item.</summary>
    public string Last => _results.Count > 0 ? _results[^1].Result : "";

    /// <summary>Says what became of an item.</summary>
    public void Add(string item, string result) => _results.Add((item, result));

    /// <summary>Says what is other than it was, and why.</summary>
    public void Note(string item, string note, bool isFault) => _notes.Add((item, note, isFault));

    /// <summary>Takes sentences about one item, each with whether it is a fault.</summary>
    public Action<string, bool> Notes(string item) => (note, isFault) => Note(item, note, isFault);

    /// <summary>Gives the report.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="table">The items as a table, with the heads of its columns, where there is one.</param>
    public void Tell(Output output, (IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<string>> Rows)? table = null)
    {
        foreach (var (item, note, isFault) in _notes)
        {
            if (isFault) output.Fault($"{item}: {note}");
            else output.Warning($"{item}: {note}");
        }

        if (_results.Exists(item => item.Result is "created" or "updated"))
            output.Progress("Everything is stored; the site publishes it in the next minutes.");
        var sums = _results.GroupBy(result => result.Result, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Count: group.Count())).ToList();
        var json = new JsonObject
        {
            ["results"] = new JsonObject(sums.Select(sum => KeyValuePair.Create<string, JsonNode?>(sum.Key, sum.Count))),
            ["comments"] = Comments,
            ["items"] = new JsonArray([.. _results.Select(item => new JsonObject { ["item"] = item.Item, ["result"] = item.Result })]),
            ["notes"] = new JsonArray([.. _notes.Select(note => new JsonObject
            {
                ["item"] = note.Item,
                ["note"] = note.Note,
                ["fault"] = note.IsFault,
            })]),
        };
        var words = sums.ConvertAll(sum => $"{sum.Count} {sum.Key}");
        if (Comments > 0) words.Add($"{Comments} comments");
        if (table is { } items) output.Result(items.Columns, items.Rows, json);
        else output.Result([words.Count == 0 ? "There was nothing to import." : string.Join(", ", words)], json);
    }
}
