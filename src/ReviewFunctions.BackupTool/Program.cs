using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.BackupTool;
using ReviewFunctions.Core;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Storage;

if (args is not [("backup" or "restore") and var task, var file])
{
    await Console.Error.WriteLineAsync(
        "backup FILE, or restore FILE. The account is named as the app's is: Content, Content__accountName…");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
try
{
    var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
    await using var services = new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddStorage(settings)
        .AddBackups(new BackupOptions())
        .AddSingleton<Counter>()
        .BuildServiceProvider();
    var counter = services.GetRequiredService<Counter>();
    var said = task == "backup" ? await counter.TakeAsync(file, stop.Token) : await counter.PutBackAsync(file, stop.Token);
    await (said.IsGood ? Console.Out : Console.Error).WriteLineAsync(said.Text);
    return said.IsGood ? 0 : 1;
}
catch (Exception fault)
    when (fault is InvalidOperationException or IOException or UnauthorizedAccessException
        or StorageUnavailableException or OperationCanceledException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}
