using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Desk.Reading;

/// <summary>
/// Reads drafts and shows them in a frame. That is done in a worker of the browser, which has a .NET of its own, so that typing never
/// waits for it; where the browser has no workers for this, here.
/// </summary>
public sealed partial class DraftReader(Pictures pictures)
{
    /// <summary>
    /// What stands in a field, taken from the browser as it is. As JSON, which events of components come in, a long text takes longer
    /// than a frame.
    /// </summary>
    /// <param name="field">The id of the field.</param>
    /// <exception cref="PlatformNotSupportedException">This is no browser.</exception>
    public static string TextOf(string field) =>
        OperatingSystem.IsBrowser() ? ReadField(field) : throw new PlatformNotSupportedException();

    /// <summary>Reads a draft as it is now.</summary>
    /// <param name="draft">What is written.</param>
    /// <param name="heading">Which field is the heading.</param>
    /// <param name="body">The id of the field with the text: while one writes there, the page is shown where that is done.</param>
    /// <param name="frame">The id of the frame that shows the page; one that is not there shows nothing.</param>
    /// <returns><see cref="DraftReading.None"/> if what reads drafts cannot be fetched: the site says then what is wrong.</returns>
    /// <exception cref="PlatformNotSupportedException">This is no browser.</exception>
    public async Task<DraftReading> ReadAsync(Draft draft, string heading, string body, string frame)
    {
        if (!OperatingSystem.IsBrowser()) throw new PlatformNotSupportedException();
        var asked = JsonFormat.Text(new JsonObject
        {
            ["draft"] = draft.WithoutBody(),
            ["heading"] = heading,
            ["cursor"] = CursorIn(body),
            ["images"] = pictures.ToJson(),
        });
        try
        {
            return DraftReading.FromText(await ReadBesideAsync(frame, asked, draft.Body));
        }
        catch (JSException)
        {
            if (!await TryLoadLibrariesAsync()) return DraftReading.None;
            Show(frame, WritePage(asked, draft.Body));
            return DraftReading.FromText(Read(asked, draft.Body));
        }
    }

    /// <summary>Is called in the worker, for the page of what is asked. The body, which may be long, comes as it is.</summary>
    [JSExport, SupportedOSPlatform("browser")]
    internal static string WritePage(string asked, string body)
    {
        var json = JsonNode.Parse(asked)!;
        return DraftPage.Write(DraftIn(json, body), (string)json["heading"]!, Pictures.FromJson(json["images"]!), (int)json["cursor"]!);
    }

    /// <summary>Is called in the worker, for what there is to say of what is asked.</summary>
    [JSExport, SupportedOSPlatform("browser")]
    internal static string Read(string asked, string body) => DraftReading.Of(DraftIn(JsonNode.Parse(asked)!, body)).ToText();

    [SupportedOSPlatform("browser")]
    private static async Task<bool> TryLoadLibrariesAsync()
    {
        try
        {
            await LoadLibrariesAsync();
            return true;
        }
        catch (JSException)
        {
            return false;
        }
    }

    private static Draft DraftIn(JsonNode json, string body)
    {
        var draft = new Draft(json["draft"]!.AsObject());
        draft.Set("body", body);
        return draft;
    }

    [JSImport("globalThis.desk.textOf"), SupportedOSPlatform("browser")]
    private static partial string ReadField(string field);

    [JSImport("globalThis.desk.cursorIn"), SupportedOSPlatform("browser")]
    private static partial int CursorIn(string field);

    [JSImport("globalThis.desk.readDraft"), SupportedOSPlatform("browser")]
    private static partial Task<string> ReadBesideAsync(string frame, string asked, string body);

    [JSImport("globalThis.desk.loadLibraries"), SupportedOSPlatform("browser")]
    private static partial Task LoadLibrariesAsync();

    [JSImport("globalThis.desk.showPage"), SupportedOSPlatform("browser")]
    private static partial void Show(string frame, string page);
}
