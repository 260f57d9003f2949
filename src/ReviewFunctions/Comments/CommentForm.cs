using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Comments;

/// <summary>
/// Reads the form below a review as browsers send it (<see href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL
/// Standard, 5</see>).
/// </summary>
internal static class CommentForm
{
    /// <summary>The type of such a form.</summary>
    public const string MediaType = "application/x-www-form-urlencoded";

    /// <summary>The most fields.</summary>
    private const int MaxFields = 16;

    /// <summary>Whether a request says that it is one.</summary>
    public static bool IsSent(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>What was typed. Fields that nobody knows are passed over.</summary>
    /// <exception cref="ProblemException">The body is no form, or is too long.</exception>
    public static async Task<TypedComment> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        var body = await JsonBody.ReadAllAsync(request, cancel);
        return Parse(body.Span) ?? throw new ProblemException(Problem.UnreadableForm);
    }

    private static TypedComment? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            using var reader =
                new FormReader(Encoding.UTF8.GetString(body)) { ValueCountLimit = MaxFields, ValueLengthLimit = JsonBody.MaxBytes };
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
        WantsAnswers = Text(fields, TypedComment.WantsAnswersField) is { Length: > 0 },
        Body = Text(fields, TypedComment.BodyField),
        InReplyTo = Text(fields, TypedComment.InReplyToField),
        Trap = Text(fields, TypedComment.TrapField) is { Length: > 0 } trap ? trap : null,
    };

    private static string? Text(Dictionary<string, StringValues> fields, string name) =>
        fields.TryGetValue(name, out var values) ? values[^1] : null;
}
