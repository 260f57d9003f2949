using Microsoft.AspNetCore.Http;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Drafts;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;
using ReviewFunctions.Idempotency;

namespace ReviewFunctions.Images;

/// <summary>Takes uploads from whoever may: the file as the body, described in the query, or file and description in a form.</summary>
public sealed class ImageUploads(EditorGate gate, Once once, FileReception reception, Uploading uploading, ImageAnswers answers, TimeProvider time)
{
    /// <summary>What a form may have around its file, in bytes.</summary>
    private const int FormOverhead = 128 * 1024;

    /// <summary>The answer to an upload by an editor who may.</summary>
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancel) => gate.AnswerAsync(request, AccessScope.Media, editor => Trial.Read(request) switch
    {
        null => Task.FromResult<IResult>(Problem.BadValidate),
        _ when request.ContentLength > ImageHeader.MaxBytes + FormOverhead => Task.FromResult<IResult>(Problem.ImageTooLong),
        { } trial when UploadForm.BoundaryOf(request) is { } boundary => ReadFormAsync(request, boundary, editor, trial, cancel),
        { } trial => ReadBodyAsync(request, editor, trial, cancel),
    }, cancel);

    /// <summary>The description is known before the file, so that a bad one costs nobody an upload.</summary>
    private async Task<IResult> ReadBodyAsync(HttpRequest request, Editor editor, bool trial, CancellationToken cancel)
    {
        var said = UploadFields.Names.Where(request.Query.ContainsKey).ToDictionary(name => name, name => request.Query[name].ToString());
        var reading = UploadFields.Read(said);
        if (reading is not AcceptedDescription accepted) return ImageRefusal.Of(reading);
        var (file, fault) = await ReceiveAsync(request.Body, cancel);
        return file is null ? ImageRefusal.Of(fault) : await TakeAsync(request, file, accepted, editor, trial, cancel);
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

    private async Task<IResult> ReadFormAsync(HttpRequest request, string boundary, Editor editor, bool trial, CancellationToken cancel)
    {
        var form = new UploadForm(reception);
        var isForm = await form.ReadAsync(request, boundary, cancel);
        var reading = UploadFields.Read(form.Fields);
        if (isForm && reading is AcceptedDescription accepted && form.File is { } taken) return await TakeAsync(request, taken, accepted, editor, trial, cancel);
        if (form.File is { } file) await reception.DropAsync(file, cancel);
        if (!isForm) return Problem.MalformedForm;
        return form.Fault is { } fault ? ImageRefusal.Of(fault) : ImageRefusal.Of(reading);
    }

    /// <summary>The same file with the same description is the same request, however the parts of a form were divided.</summary>
    private async Task<IResult> TakeAsync(HttpRequest request, ReceivedFile file, AcceptedDescription accepted, Editor editor, bool trial, CancellationToken cancel)
    {
        var isTaken = false;
        Task<IResult> Take(Attempt attempt)
        {
            isTaken = true;
            return AnswerAsync(file, accepted.Description, new Submission(editor, attempt) { IsTrial = trial }, cancel);
        }

        var content = System.Text.Encoding.UTF8.GetBytes($"{file.Id}\n{accepted.Description}");
        var answer = trial ? await Take(Attempt.Only(time.GetUtcNow())) : await once.AnswerAsync(request, content, Take, cancel);
        if (!isTaken) await reception.DropAsync(file, cancel);
        return answer;
    }

    private async Task<IResult> AnswerAsync(ReceivedFile file, ImageDescription description, Submission submission, CancellationToken cancel) =>
        await answers.OfAsync(await uploading.TakeAsync(file, description, submission, cancel), cancel);
}
