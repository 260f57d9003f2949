using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Tests.Cli;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Backups;

/// <summary>Backups as an operator takes them and puts them back, on the emulator and over HTTP.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("review-functions-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Backup => Path.Combine(_folder, "site.zip");

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    [Fact]
    public async Task What_was_backed_up_and_wiped_comes_back_with_the_same_documents_to_the_byte()
    {
        await _site.LiveInAsync();
        var before = await _site.ReadAsync();
        string[] addresses = ["", .. before.Keys, "2019/05/imported/", "reviews/withdrawn/", "reviews/erased/", "feed/",
            "about/", "imprint/"];
        var answers = await AnswersAsync(_site.App, addresses);
        string[] lists =
            ["api/reviews", "api/reviews?status=scheduled", "api/reviews?status=deleted", "api/reviews?kind=film&limit=1", "api/images",
                "api/pages"];
        var listed = await AnswersAsync(_site.App, lists);
        var files = await FilesAsync();

        Assert.Equal(0, (await BackupToolProcess.RunAsync(_site.Connection, "backup", Backup)).Code);
        await _site.WipeAsync();
        var (code, said) = await BackupToolProcess.RunAsync(_site.Connection, "restore", Backup);
        Assert.True(code == 0, said);

        await using var app = await AppHost.StartAsync(_site.Connection);
        await app.Client.RunTimerAsync();
        await Eventually.IsTrueAsync(async () => (await app.Services.GetRequiredService<IOutbox>().ListDueAsync(DateTimeOffset.MaxValue,
            Cancel)).Count == 0);
        Assert.Equal(before, await _site.ReadAsync());
        Assert.Equal(answers, await AnswersAsync(app, addresses));
        Assert.Equal(listed, await AnswersAsync(app, lists));
        Assert.Equal(files, await FilesAsync());
    }

    [Fact]
    public async Task An_account_that_is_not_empty_is_left_as_it_is()
    {
        await _site.Client.PublishAsync(Editor.NewReview());
        Assert.Equal(0, (await BackupToolProcess.RunAsync(_site.Connection, "backup", Backup)).Code);
        var before = await _site.ReadAsync();
        var (code, said) = await BackupToolProcess.RunAsync(_site.Connection, "restore", Backup, "-q");
        Assert.Equal(
            (1, "error: Nothing was done: a backup is put back into an empty account, and the table Content has rows.\n"), (code, said));
        Assert.Equal(before, await _site.ReadAsync());
    }

    [Fact]
    public async Task A_backup_that_is_cut_short_or_changed_leaves_nothing_behind()
    {
        await _site.Client.PublishAsync(Editor.NewReview());
        var backup = new MemoryStream();
        await _site.App.Services.GetRequiredService<BackupWriter>().WriteAsync(backup, Cancel);
        var bytes = backup.ToArray();
        await _site.WipeAsync();
        var restorer = _site.App.Services.GetRequiredService<BackupRestorer>();

        Assert.Equal(new UnusableBackup(null), await restorer.RestoreAsync(new MemoryStream(bytes[..^40]), Cancel));
        Assert.Equal(new UnusableBackup(null), await restorer.RestoreAsync(new MemoryStream("no zip"u8.ToArray()), Cancel));
        bytes[bytes.AsSpan().IndexOf("tables/Content.ndjson"u8) + 300] ^= 0x55;
        Assert.Equal(new UnusableBackup("tables/Content.ndjson"), await restorer.RestoreAsync(new MemoryStream(bytes), Cancel));
        Assert.Null(await _site.App.Services.GetRequiredService<IKeptContent>().FindAnythingAsync(Cancel));
    }

    [Fact]
    public async Task A_command_that_is_stopped_has_not_begun()
    {
        await _site.Client.PublishAsync(Editor.NewReview());
        using var terminal = new Terminal(_site.Client) { Connection = _site.Connection };
        var file = terminal.PathOf("site.zip");
        var taken = JsonNode.Parse(await terminal.OutOfAsync("backup", file, "--json"));
        Assert.Equal(new FileInfo(file).Length, (long?)taken?["bytes"]);
        await _site.WipeAsync();

        terminal.Stop = new CancellationToken(canceled: true);
        Assert.Equal(ExitCode.Refused, await terminal.RunBareAsync("backup", terminal.PathOf("other.zip")));
        Assert.Equal(ExitCode.Refused, await terminal.RunBareAsync("restore", file));
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(terminal.Folder));
        Assert.Null(await _site.App.Services.GetRequiredService<IKeptContent>().FindAnythingAsync(Cancel));
        terminal.Stop = null;
        Assert.Equal((long?)taken?["rows"], (long?)JsonNode.Parse(await terminal.OutOfAsync("restore", file, "--json"))?["rows"]);
        terminal.Connection = null;
        Assert.Equal(ExitCode.Usage, await terminal.RunBareAsync("restore", file));
    }

    [Fact]
    public async Task A_file_that_is_there_already_is_not_written_over()
    {
        await File.WriteAllTextAsync(Backup, "mine", Cancel);
        Assert.Equal(1, (await BackupToolProcess.RunAsync(_site.Connection, "backup", Backup)).Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(Backup, Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        await _site.DisposeAsync();
    }

    private async Task<IReadOnlyList<string>> FilesAsync() =>
        [await _site.FileAsync("originals", "0f3a"), await _site.FileAsync("$web", "images/0f3a/800.webp")];

    /// <summary>Status, validator and body of each, as an editor gets them.</summary>
    private static async Task<IReadOnlyList<(string Path, HttpStatusCode Status, string? ETag, string Body)>> AnswersAsync(AppHost app,
        IEnumerable<string> paths)
    {
        var answers = new List<(string, HttpStatusCode, string?, string)>();
        foreach (var path in paths)
        {
            using var answer = await app.Client.GetAsEditorAsync($"/{path}");
            answers.Add((path, answer.StatusCode, answer.Headers.ETag?.Tag, await answer.Content.ReadAsStringAsync(Cancel)));
        }
        return answers;
    }
}
