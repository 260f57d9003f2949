using System.Text;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images.Drafts;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Idempotency;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Images;

/// <summary>Takes uploads from editors: the file as the body, described in the query, or file and description in a form.</summary>
public sealed class ImageUploads(
    Api api, IdempotentRequests idempotent, FileReception reception, Uploading uploading, ImageRepresentation representation)
{
    /// <summary>What a form may have around its file, in bytes.</summary>
    private const int FormOverhead = 128 * 1024;

    /// <summary>The answer to an upload by an editor who may.</summary>
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancel) =>
        api.AnswerUploadAsync(request, AccessScope.Media, call => ReadAsync(call, cancel), cancel);

    private Task<IResult> ReadAsync(Call call, CancellationToken cancel)
    {
        if (call.Request.ContentLength > ImageDescription.MaxFile + FormOverhead) throw new ProblemException(Problem.ImageTooLong);
        return UploadForm.BoundaryOf(call.Request) is { } boundary ? ReadFormAsync(call, boundary, cancel) : ReadBodyAsync(call, cancel);
    }

    /// <summary>The description is known before the file, so that a bad one costs nobody an upload.</summary>
    private async Task<IResult> ReadBodyAsync(Call call, CancellationToken cancel)
    {
        var said = UploadFields.Names.Where(call.Request.Query.ContainsKey).ToDictionary(name => name, name => call.Query(name) ?? "");
        if (!UploadFields.Read(said).TryGet(out var description, out var refusal)) return Refusals.Answer(refusal);
        var (file, fault) = await ReceiveAsync(call.Request.Body, cancel);
        return file is null ? Refused(fault) : await TakeOnceAsync(call, file, description, cancel);
    }

    private async Task<(ReceivedFile? File, ImageFault Fault)> ReceiveAsync(Stream body, CancellationToken cancel)
    {
        try
        {
            return await reception.ReceiveAsync(body, cancel);
        }
        catch (IOException) when (!cancel.IsCancellationRequested)
        {
            // The body ended before its length.
            return (null, ImageFault.Unreadable);
        }
    }

    private async Task<IResult> ReadFormAsync(Call call, string boundary, CancellationToken cancel)
    {
        var form = new UploadForm(reception);
        var isForm = await form.ReadAsync(call.Request, boundary, cancel);
        var read = UploadFields.Read(form.Fields);
        if (isForm && read.TryGet(out var description, out _) && form.File is { } taken)
            return await TakeOnceAsync(call, taken, description, cancel);
        if (form.File is { } file) await reception.DropAsync(file, cancel);
        if (!isForm) return Problem.MalformedForm;
        if (form.Fault is { } fault) return Refused(fault);
        return read.Refusal is { } refusal ? Refusals.Answer(refusal) : Problem.MalformedForm;
    }

    /// <summary>The same file with the same description is the same request, however the parts of a form were divided.</summary>
    private async Task<IResult> TakeOnceAsync(Call call, ReceivedFile file, ImageDescription description, CancellationToken cancel)
    {
        if (call.IsDryRun) return await TakeAsync(call, call.Identity, file, description, cancel);
        var isTaken = false;
        var content = Encoding.UTF8.GetBytes($"{file.Id}\n{description}");
        var answer = await idempotent.AnswerAsync(call.Request, content, identity =>
        {
            isTaken = true;
            return TakeAsync(call, identity, file, description, cancel);
        }, cancel);
        if (!isTaken) await reception.DropAsync(file, cancel);
        return answer;
    }

    private async Task<IResult> TakeAsync(
        Call call, IdempotentRequest identity, ReceivedFile file, ImageDescription description, CancellationToken cancel)
    {
        var submission = new Submission(call.Editor, identity) { IsDryRun = call.IsDryRun };
        return await representation.UploadedAsync(await uploading.TakeAsync(file, description, submission, cancel), cancel);
    }

    private static IResult Refused(ImageFault fault) => Refusals.Answer(new Refusal(UnusableFile.RefusalOf(fault)));
}
