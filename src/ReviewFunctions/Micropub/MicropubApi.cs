using Microsoft.AspNetCore.Http;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Images;
using ReviewFunctions.Posts;

namespace ReviewFunctions.Micropub;

/// <summary>
/// Does what every function of Micropub needs: it finds the token, in the header or in the form, reads the request, and answers with errors
/// in the form of Micropub.
/// </summary>
public sealed class MicropubApi(Api api, EditorGate gate, FileReception reception)
{
    /// <summary>The field of a form that a token may be sent in (<see href="https://www.rfc-editor.org/rfc/rfc6750#section-2.2">RFC 6750,
    /// 2.2</see>).</summary>
    internal const string TokenField = "access_token";

    /// <summary>Answers an editor with any token; else 401 or 429.</summary>
    internal Task<IResult> AnswerAsync(HttpRequest request, Func<Editor, Task<IResult>> answer, CancellationToken cancel) =>
        GuardAsync(request, async () => await answer(await gate.AdmitAsync(request, scope: null, cancel)));

    /// <summary>Answers an editor whose request was read. Files that nobody took are dropped.</summary>
    internal Task<IResult> AnswerAsync(
        HttpRequest request, Func<Editor, MicropubRequest, MicropubForm, Task<IResult>> answer, CancellationToken cancel) =>
        GuardAsync(request, async () =>
        {
            var form = new MicropubForm(reception);
            try
            {
                var (editor, read) = await ReadAsync(request, form, ["photo"], cancel);
                return await answer(editor, read(), form);
            }
            finally
            {
                await form.DropFilesAsync();
            }
        });

    /// <summary>Answers an editor who sent one file. If nobody took it, it is dropped.</summary>
    internal Task<IResult> AnswerFileAsync(
        HttpRequest request, Func<Editor, MicropubForm, Task<IResult>> answer, CancellationToken cancel) =>
        GuardAsync(request, async () =>
        {
            var form = new MicropubForm(reception);
            try
            {
                var (editor, _) = await ReadAsync(request, form, ["file"], cancel);
                EditorGate.Require(editor, AccessScope.Media);
                return form.Files.Count == 1 ? await answer(editor, form) : throw PostFault.Of("The form must have one part named file.");
            }
            finally
            {
                await form.DropFilesAsync();
            }
        });

    private async Task<IResult> GuardAsync(HttpRequest request, Func<Task<IResult>> answer)
    {
        var result = await api.AnswerAnybodyAsync(request, _ => answer());
        return result is ProblemResult problem ? MicropubError.Of(problem) : result;
    }

    /// <summary>Whose request it is, and how it is read once that is known.</summary>
    private async Task<(Editor Editor, Func<MicropubRequest> Read)> ReadAsync(
        HttpRequest request, MicropubForm form, IReadOnlyList<string> fileNames, CancellationToken cancel)
    {
        if (MicropubForm.IsUrlEncoded(request))
        {
            await form.ReadAsync(request, cancel);
            return (await AdmitAsync(request, form, cancel), form.ToRequest);
        }

        if (UploadForm.BoundaryOf(request) is { } boundary)
        {
            // A token in the form has to come before the files: nobody uploads anything without one.
            Editor? editor = null;
            await form.ReadPartsAsync(request, boundary, fileNames,
                async () => EditorGate.Require(editor ??= await AdmitAsync(request, form, cancel), AccessScope.Media), cancel);
            return (editor ?? await AdmitAsync(request, form, cancel), form.ToRequest);
        }

        var known = await gate.AdmitAsync(request, scope: null, cancel);
        if (!JsonBody.IsSent(request)) throw PostFault.Of("The body must be JSON, or a form in UTF-8.");
        var body = await JsonBody.ReadAsync(request, cancel);
        return (known, () => MicropubRequest.OfJson(body));
    }

    private Task<Editor> AdmitAsync(HttpRequest request, MicropubForm form, CancellationToken cancel)
    {
        var (inHeader, inForm) = (BearerToken.Of(request), form.Text(TokenField));
        if (inHeader is not null && inForm is not null)
            throw PostFault.Of("The token must be sent in the header or in the form, not in both.");
        return gate.AdmitAsync(request, inHeader ?? inForm, scope: null, cancel);
    }
}
