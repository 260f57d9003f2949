using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Access.Grants;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Notices;

namespace ReviewFunctions.Outbound;

/// <summary>Registers the guarded client and what calls others through it.</summary>
public static class OutboundServices
{
    /// <summary>Adds the guarded client and, on it, the hubs and what apps say of themselves.</summary>
    /// <exception cref="InvalidOperationException">An option cannot be used; the message names its setting.</exception>
    public static IServiceCollection AddOutbound(this IServiceCollection services, OutboundOptions options) => services
        .AddSingleton(options.Checked())
        .AddSingleton<GuardedClient>()
        .AddSingleton<IAppMetadata, AppMetadataReader>()
        .AddSingleton<IHubs, WebSubHubs>();

    /// <summary>Adds what tells people and programs of comments. Programs are called through the guarded client.</summary>
    /// <exception cref="InvalidOperationException">An option cannot be used; the message names its setting.</exception>
    public static IServiceCollection AddNotices(this IServiceCollection services, MailOptions mail, WebhookOptions webhook) => services
        .AddSingleton(mail.Checked())
        .AddSingleton(webhook.Checked())
        .AddSingleton<IMailer, SmtpMailer>()
        .AddSingleton<IWebhook, SignedWebhook>();

    /// <summary>Adds Akismet as the check of comments; it calls through the guarded client.</summary>
    /// <exception cref="InvalidOperationException">An option cannot be used; the message names its setting.</exception>
    public static IServiceCollection AddCommentCheck(this IServiceCollection services, AkismetOptions options) => services
        .AddSingleton(options.Checked())
        .AddSingleton<ICommentCheck, AkismetCheck>();
}
