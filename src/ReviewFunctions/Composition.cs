using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewFunctions.Access;
using ReviewFunctions.Comments;
using ReviewFunctions.Core;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Desk;
using ReviewFunctions.Documents;
using ReviewFunctions.Documents.Caching;
using ReviewFunctions.Http;
using ReviewFunctions.Idempotency;
using ReviewFunctions.Images;
using ReviewFunctions.Imaging;
using ReviewFunctions.IndieAuth;
using ReviewFunctions.Micropub;
using ReviewFunctions.Notices;
using ReviewFunctions.OpenApi;
using ReviewFunctions.Outbound;
using ReviewFunctions.Pages;
using ReviewFunctions.Reviews;
using ReviewFunctions.Settings;
using ReviewFunctions.SitePages;
using ReviewFunctions.Storage;
using ReviewFunctions.Telemetry;
using ReviewFunctions.XmlRpc;

namespace ReviewFunctions;

/// <summary>Puts the app together. The app and the tests call the same.</summary>
public static class Composition
{
    /// <summary>
    /// What the worker lets through to a function, in bytes: as much as the platform does. Below it, each function says by itself what is
    /// too large, with a problem; the worker's own limit of 30,000,000 bytes would answer 500.
    /// </summary>
    private const long MaxRequestBodySize = 104_857_600;

    /// <summary>Adds everything that the functions need, with the settings of <paramref name="configuration"/>.</summary>
    public static IServiceCollection AddReviewFunctions(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<KestrelServerOptions>(Serve)
        // What the web server logs of a request has its whole address, with whatever key is in it.
        .AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning))
        .AddTelemetry(configuration, telemetry => telemetry.UseFunctionsWorkerDefaults())
        .AddAccess()
        .AddSingleton(configuration.GetSection("FrontDoor").Get<FrontDoorOptions>() ?? new FrontDoorOptions())
        .AddSingleton<ClientAddress>()
        .AddSingleton<EditorGate>()
        .AddIdempotency()
        .AddSingleton<IdempotentRequests>()
        .AddSingleton<Api>()
        .AddBackups((configuration.GetSection("Backup").Get<BackupOptions>() ?? new BackupOptions()).Checked())
        .AddReviews()
        .AddListings()
        .AddChannels()
        .AddMonths()
        .AddImages((configuration.GetSection("Images").Get<ImageOptions>() ?? new ImageOptions()).Checked())
        .AddComments((configuration.GetSection("Comments").Get<CommentOptions>() ?? new CommentOptions()).Checked())
        .AddSite(SiteSetup.Read(configuration))
        .AddPublishing((configuration.GetSection("Publishing").Get<PublishingOptions>() ?? new PublishingOptions()).Checked())
        .AddStorage(configuration)
        .AddPages()
        .AddImaging()
        .AddOutbound(configuration.GetSection("Outbound").Get<OutboundOptions>() ?? new OutboundOptions())
        .AddCommentCheck(configuration.GetSection("Akismet").Get<AkismetOptions>() ?? new AkismetOptions())
        .AddNotices(
            configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions(),
            configuration.GetSection("Webhook").Get<WebhookOptions>() ?? new WebhookOptions())
        .AddDocuments((configuration.GetSection("Documents").Get<DocumentCacheOptions>() ?? new DocumentCacheOptions()).Checked())
        .AddSingleton(DeskFiles.OfApp)
        .AddHostedService<DeskInstaller>()
        .AddSingleton<DeskSweep>()
        .AddSingleton<CommentReception>()
        .AddSingleton<CommentRepresentation>()
        .AddSingleton<CommentLookup>()
        .AddSingleton<CommentPages>()
        .AddSingleton<AnswerMailPages>()
        .AddSingleton<FileReception>()
        .AddSingleton<ImageUploads>()
        .AddSingleton<ImageRepresentation>()
        .AddSingleton<ReviewRepresentation>()
        .AddSingleton<ReviewLookup>()
        .AddSingleton<SiteRepresentation>()
        .AddSingleton<SitePageRepresentation>()
        .AddMicropub()
        .AddSingleton<SignIn>()
        .AddSingleton<IndieAuthApi>()
        .AddSingleton(configuration.GetSection("XmlRpc").Get<XmlRpcOptions>() ?? new XmlRpcOptions())
        .AddSingleton<MetaWeblog>()
        .AddSingleton<ApiReference>();

    private static void Serve(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = MaxRequestBodySize;
    }

    private static IServiceCollection AddDocuments(this IServiceCollection services, DocumentCacheOptions options) => services
        .AddSingleton(options)
        .AddSingleton<DocumentCache>()
        .AddSingleton<DocumentWritten>(provider => provider.GetRequiredService<DocumentCache>().Forget)
        .AddSingleton<VariantResponder>()
        .AddSingleton<DocumentResponder>();
}
