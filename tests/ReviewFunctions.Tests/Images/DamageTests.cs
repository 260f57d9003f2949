using System.Net;
using System.Net.Http.Headers;
using CsCheck;
using ReviewFunctions.Testing.Images;
using ReviewFunctions.Tests.Hosting;
using SkiaSharp;

namespace ReviewFunctions.Tests.Images;

/// <summary>Whatever is sent is an image or a refusal that says why.</summary>
public sealed class DamageTests(Site site) : IClassFixture<Site>
{
    private static readonly HttpStatusCode[] Answers =
        [HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType,
            HttpStatusCode.UnprocessableEntity];

    private static readonly byte[][] Files =
        [Jpegs.Photograph(200, 150), Pngs.Interlaced(40, 30, SKColors.Red), Gifs.Of(30, 20, SKColors.Red, SKColors.Blue)];

    [Fact]
    public Task A_damaged_file_is_answered() => Damaged(Files).SampleAsync(async file =>
    {
        using var answer = await site.Client.UploadAsync(file);
        Assert.Contains(answer.StatusCode, Answers);
    }, iter: 60, threads: 2);

    [Fact]
    public Task A_damaged_form_is_answered() => Damaged([.. Files.Select(Form)]).SampleAsync(async form =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/images") { Content = new ByteArrayContent(form) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=part");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Editor.Token);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains(answer.StatusCode, Answers);
    }, iter: 60, threads: 2);

    /// <summary>Cut off somewhere, or with other bytes somewhere.</summary>
    private static Gen<byte[]> Damaged(byte[][] files) =>
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, 1_000_000], Gen.Byte, Gen.Int[0, 100], (which, place, value, length) =>
    {
        var file = (byte[])files[which].Clone();
        place %= file.Length;
        if (length == 0) return file[..place];
        file.AsSpan(place, Math.Min(length, file.Length - place)).Fill(value);
        return file;
    });

    private static byte[] Form(byte[] file) =>
    [
        .. "--part\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nA picture\r\n"u8,
        .. "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n"u8,
        .. file,
        .. "\r\n--part--\r\n"u8,
    ];
}
