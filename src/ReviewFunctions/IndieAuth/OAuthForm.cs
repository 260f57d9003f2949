using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Posts;

namespace ReviewFunctions.IndieAuth;

/// <summary>The fields of a form of OAuth, each of which comes once but for the scopes that an editor ticks.</summary>
internal sealed class OAuthForm
{
    /// <summary>The most fields.</summary>
    private const int MaxFields = 32;

    private readonly Dictionary<string, StringValues> _fields;

    private OAuthForm(Dictionary<string, StringValues> fields) => _fields = fields;

    /// <summary>The field of that name; <see langword="null"/> if it is missing, empty or there more than once.</summary>
    public string? Text(string name) => _fields.TryGetValue(name, out var values) && values is [{ Length: > 0 } only] ? only : null;

    /// <summary>All fields of that name.</summary>
    public IReadOnlyList<string> All(string name) =>
        _fields.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : [];

    /// <summary>Reads a form.</summary>
    /// <exception cref="ProblemException">The body is none, or too long.</exception>
    public static async Task<OAuthForm> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var body = await JsonBody.ReadAllAsync(request, cancel);
        try
        {
            using var reader =
                new FormReader(Encoding.UTF8.GetString(body.Span)) { ValueCountLimit = MaxFields, ValueLengthLimit = JsonBody.MaxBytes };
            return new OAuthForm(await reader.ReadFormAsync(cancel));
        }
        catch (InvalidDataException)
        {
            throw PostFault.Of($"The form must have at most {MaxFields} fields, in UTF-8.");
        }
    }
}
