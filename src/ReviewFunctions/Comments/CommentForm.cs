using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Http;

namespace ReviewFunctions.Comments;

/// <summary>Reads the form below a review as browsers send it (<see href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL Standard, 5</see>).</summary>
internal static class CommentForm
{
    /// <summary>The type of such a form.</summary>
    public const string MediaType = "application/x-www-form-urlencoded";

    /// <summary>The most fields.</summary>
    private const int MaxFields = 16;

    /// <summary>Whether a request says that it is one.</summary>
    public static bool IsSent(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Hands what was typed to <paramref name="answer"/>, or answers 400 for what is no form and 413 past the bound of all bodies. Fields that nobody knows are passed over.</summary>
    public static Task<IResult> ReadAsync(HttpRequest request, Func<TypedComment, Task<IResult>> answer, CancellationToken cancel) =>
        JsonBody.ReadAllAsync(request, body => Parse(body.Span) is { } typed ? answer(typed) : Task.FromResult<IResult>(Problem.UnreadableForm), cancel);

    private static TypedComment? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body)) { ValueCountLimit = MaxFields, ValueLengthLimit = JsonBody.MaxBytes };
            return Of(reader.ReadForm());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static TypedComment Of(Dictionary<string, StringValues> fields) => new()
    {
        Name = Text(fields, TypedComment.NameField),
        Email = Text(fields, TypedComment.EmailField),
        Url = Text(fields, TypedComment.UrlField),
        Body = Text(fields, TypedComment.BodyField),
        InReplyTo = Text(fields, TypedComment.InReplyToField),
        Trap = Text(fields, TypedComment.TrapField) is { Length: > 0 } trap ? trap : null,
    };

    private static string? Text(Dictionary<string, StringValues> fields, string name) => fields.TryGetValue(name, out var values) ? values[^1] : null;
}
