using System.ComponentModel;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.Sites;
using Spectre.Console.Cli;

namespace ReviewFunctions.Cli.Posting;

/// <summary>What to post.</summary>
public sealed class PostOptions : SiteOptions
{
    /// <summary>The Markdown file.</summary>
    [CommandArgument(0, "<FILE>")]
    [Description("A Markdown file with the fields of a review between two lines ---.")]
    public string File { get; init; } = "";

    /// <summary>Whether readers are to be told of the change.</summary>
    [CommandOption("--significant")]
    [Description("Tell readers of the change: the review comes up in their feeds as updated.")]
    public bool Significant { get; init; }
}

/// <summary>Creates or updates a review from a file. Again it changes nothing and uploads nothing twice.</summary>
public sealed class PostCommand(Surroundings surroundings)
{
    /// <summary>Posts the file and gives the address of the review.</summary>
    public async Task<int> RunAsync(PostOptions options, CancellationToken cancel)
    {
        var output = new Output(surroundings, options);
        var file = await CheckCommand.ReadAsync(options.File, cancel);
        foreach (var finding in file.Findings)
        {
            if (finding.IsFault) output.Fault(finding.In(options.File));
            else output.Warning(finding.In(options.File));
        }

        if (file.IsFaulty) return ExitCode.Refused;
        using var site = SiteClient.ForEditor(surroundings, options);
        var posted = await new ReviewPoster(site).PostAsync(file, options.Significant, cancel);
        foreach (var note in posted.Notes) output.Warning($"{options.File}: {note}");
        if (file.Fields["id"] is null && file.Fields["feedId"] is null) await NameAsync(options.File, posted.Id, cancel);
        output.Progress($"{posted.What}: {options.File}");
        output.Result([posted.Url], new JsonObject
        {
            ["file"] = options.File,
            ["id"] = posted.Id,
            ["url"] = posted.Url,
            ["result"] = posted.What.ToString().ToLowerInvariant(),
            ["uploaded"] = posted.Uploaded,
            ["notes"] = new JsonArray([.. posted.Notes.Select(note => JsonValue.Create(note))]),
        });
        return ExitCode.Done;
    }

    /// <summary>Writes the review's id into a file that has nothing else to find it by, so that the next post is an update.</summary>
    private static async Task NameAsync(string path, string id, CancellationToken cancel)
    {
        var text = await System.IO.File.ReadAllTextAsync(path, cancel);
        var end = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var lineEnd = text[..end].EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var unfinished = $"{path}.unfinished";
        await System.IO.File.WriteAllTextAsync(unfinished, $"{text[..end]}id: {id}{lineEnd}{text[end..]}", cancel);
        System.IO.File.Move(unfinished, path, overwrite: true);
    }
}
