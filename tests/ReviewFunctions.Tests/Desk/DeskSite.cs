using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Desk;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;
using Editor = ReviewFunctions.Tests.Hosting.Editor;

namespace ReviewFunctions.Tests.Desk;

/// <summary>A site with the desk, as the build of the app has made it.</summary>
public sealed class DeskSite : IAsyncLifetime
{
    /// <summary>
    /// The title of a work that was reviewed before anybody opened the desk. What is completed is remembered for a minute, so it must be
    /// there before the first scene types anything.
    /// </summary>
    public const string KnownTitle = "Xanadu Nights";

    private AppHost? _app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public AppHost App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public HttpClient Client => App.Client;

    /// <summary>The desk's files beside the app.</summary>
    public static DeskFiles Files { get; } =
        new(Path.Combine(Repository.Root, "src", "ReviewFunctions", "bin", "Release", "net10.0", "desk"));

    public async ValueTask InitializeAsync()
    {
        var connection = await Emulator.NewAccountAsync();
        _app = await (await AppHost.StartAsync(connection, services => services.AddSingleton(Files))).WithEditorAsync();
        await Clock.RunTimerAsync(App);
        var known = Editor.NewReview("Known before");
        known["subject"] = new JsonObject { ["kind"] = "film", ["title"] = KnownTitle };
        await Client.PublishAsync(known);
        await Eventually.IsTrueAsync(async () => (await Client.GetAsync("/desk/", Cancel)).IsSuccessStatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    /// <summary>Plays a scene, in which nothing may go wrong that its editor does not see, and nothing may keep anybody out.</summary>
    public async Task<JsonNode> PlayAsync(string scene, int width, JsonObject own)
    {
        own["scene"] = scene;
        own["pictures"] = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "desk-pictures")).FullName;
        var seen = await Client.PlayAsync("/desk/", width, own);
        Assert.DoesNotContain(seen["faults"]!.AsArray(), fault => !IsAnswer($"{fault}"));
        Assert.Empty(seen["barriers"]!.AsArray());
        return seen;
    }

    /// <summary>
    /// Whether the console calls an error what is an answer: that somebody else was faster, that a field has a fault, or that a token has
    /// ended.
    /// </summary>
    private static bool IsAnswer(string fault) =>
        ((string[])["400", "401", "409", "412"]).Any(status => fault.Contains(status, StringComparison.Ordinal));

    /// <summary>A token that may do only so much.</summary>
    public async Task<string> TokenAsync(params AccessScope[] scopes)
    {
        var secret = TokenSecret.New();
        await App.Services.GetRequiredService<ITokenStore>().AddAsync(secret.Hash, Tokens.New(scopes), Cancel);
        return secret.Reveal();
    }
}
