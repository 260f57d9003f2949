using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Images;
using ReviewFunctions.Posts;

namespace ReviewFunctions.Micropub;

/// <summary>
/// Reads a form, with parts or without: fields whose names may end in brackets, and files (<see
/// href="https://www.w3.org/TR/micropub/#form-encoded-and-multipart-requests">Micropub, 3.3.1</see>).
/// </summary>
/// <param name="reception">What receives files.</param>
internal sealed partial class MicropubForm(FileReception reception)
{
    /// <summary>The type of a form without parts.</summary>
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    /// <summary>The most fields and files of a form.</summary>
    public const int MaxFields = 256;

    /// <summary>The longest file and what stands around it, in bytes, are bounded one by one; the fields by this, together.</summary>
    private const int MaxFieldBytes = JsonBody.MaxBytes;

    private readonly List<(string Name, string Value)> _fields = [];
    private readonly List<ReceivedFile> _files = [];
    private int _fieldBytes;

    /// <summary>The files, in their order. Whoever takes one takes it off.</summary>
    public IList<ReceivedFile> Files => _files;

    /// <summary>What is in the form under a name; <see langword="null"/> if nothing is.</summary>
    public string? Text(string name) => _fields.FirstOrDefault(field => field.Name == name).Value;

    /// <summary>Whether a request says that its body is a form without parts.</summary>
    public static bool IsUrlEncoded(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(UrlEncoded, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a form without parts.</summary>
    /// <exception cref="ProblemException">It is none, or too long.</exception>
    public async Task ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var body = await JsonBody.ReadAllAsync(request, cancel);
        try
        {
            using var reader =
                new FormReader(Encoding.UTF8.GetString(body.Span)) { ValueCountLimit = MaxFields, ValueLengthLimit = MaxFieldBytes };
            foreach (var (name, values) in await reader.ReadFormAsync(cancel))
                foreach (var value in values) _fields.Add((name, value ?? ""));
        }
        catch (InvalidDataException)
        {
            throw Malformed();
        }
    }

    /// <summary>Reads a form with parts.</summary>
    /// <param name="request">The request.</param>
    /// <param name="boundary">What stands between the parts.</param>
    /// <param name="fileNames">The names under which files are taken.</param>
    /// <param name="admit">Is called before each file: it lets nobody upload who must not.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="ProblemException">It is none, or a part of it cannot be taken.</exception>
    public async Task ReadPartsAsync(
        HttpRequest request, string boundary, IReadOnlyList<string> fileNames, Func<Task> admit, CancellationToken cancel)
    {
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            for (var parts = 0; await reader.ReadNextSectionAsync(cancel) is { } part; parts++)
            {
                if (parts == MaxFields || !ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var said)) throw Malformed();
                var name = HeaderUtilities.RemoveQuotes(said.Name).ToString();
                if (!said.FileName.HasValue && !said.FileNameStar.HasValue)
                {
                    await TakeFieldAsync(name, part.Body, cancel);
                    continue;
                }

                if (!fileNames.Contains(Plain(name))) throw PostFault.Of($"Files are taken as {string.Join(" or ", fileNames)}.");
                await admit();
                await TakeFileAsync(part.Body, cancel);
            }
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException && !cancel.IsCancellationRequested)
        {
            throw Malformed();
        }
    }

    /// <summary>Drops the files that nobody took.</summary>
    public async Task DropFilesAsync()
    {
        // Not ended by the client's going away: nothing is to stay behind.
        foreach (var file in _files) await reception.DropAsync(file, CancellationToken.None);
        _files.Clear();
    }

    /// <summary>What the form asks for.</summary>
    /// <exception cref="ProblemException">There is no such action or type.</exception>
    public MicropubRequest ToRequest()
    {
        if (Text("action") is { } action)
        {
            var request = MicropubRequest.Of(action, Text("url"));
            return request.Action == MicropubRequest.Change ? throw PostFault.Of("An update must be sent as JSON.") : request;
        }

        MicropubRequest.CheckType(Text("h") is { } type ? $"h-{type}" : null);
        return new MicropubRequest { Action = MicropubRequest.Create, Post = Properties() };
    }

    private PostProperties Properties()
    {
        var (post, objects) = (new PostProperties(), new Dictionary<string, JsonObject>(StringComparer.Ordinal));
        foreach (var (name, value) in _fields)
        {
            if (name is "h" or MicropubApi.TokenField || value.Length == 0) continue;
            var (property, key) = (Plain(name), Key(name));
            if (key is null) post.AddText(property, value);
            else if (key == "html") post.Add(property, new JsonObject { ["html"] = value });
            else Inner(objects, property)[key] = new JsonArray(value);
        }

        foreach (var (property, inner) in objects) post.Add(property, new JsonObject { ["properties"] = inner });
        return post;
    }

    private static JsonObject Inner(Dictionary<string, JsonObject> objects, string property) =>
        objects.TryGetValue(property, out var inner) ? inner : objects[property] = [];

    /// <summary>A name without its brackets.</summary>
    private static string Plain(string name) => Brackets().Match(name) is { Success: true } found ? found.Groups["name"].Value : name;

    /// <summary>What stands in the brackets of a name; <see langword="null"/> if that is nothing but a number.</summary>
    private static string? Key(string name) =>
        Brackets().Match(name).Groups["key"].Value is { Length: > 0 } key && !key.All(char.IsAsciiDigit) ? key : null;

    private async Task TakeFieldAsync(string name, Stream body, CancellationToken cancel)
    {
        using var reader = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancel) is var read and > 0)
        {
            if ((_fieldBytes += read) > MaxFieldBytes) throw new ProblemException(Problem.TooLarge);
            await reader.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        _fields.Add((name, Encoding.UTF8.GetString(reader.GetBuffer(), 0, (int)reader.Length)));
    }

    private async Task TakeFileAsync(Stream body, CancellationToken cancel)
    {
        if (_files.Count == PostPhotos.Most) throw PostFault.Of($"A post can have {PostPhotos.Most} photos at most.");
        var (file, fault) = await reception.ReceiveAsync(body, cancel);
        if (file is null) throw new ProblemException(Refusals.ProblemOf(new(UnusableFile.RefusalOf(fault))));
        _files.Add(file);
    }

    private static ProblemException Malformed() => PostFault.Of($"The form must have at most {MaxFields} fields, in UTF-8.");

    [GeneratedRegex(@"\A(?<name>[^\[\]]+)\[(?<key>[^\[\]]*)\]\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();
}
