using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class SurfaceTests
{
    [Fact]
    public void Only_the_workers_types_are_public() =>
        Assert.Equal(
            [
                "Microsoft.Azure.Functions.Worker.AuthorizationLevel",
                "Microsoft.Azure.Functions.Worker.Builder.FunctionsApplication",
                "Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder",
                "Microsoft.Azure.Functions.Worker.Builder.FunctionsWebApplication",
                "Microsoft.Azure.Functions.Worker.FunctionAttribute",
                "Microsoft.Azure.Functions.Worker.FunctionContext",
                "Microsoft.Azure.Functions.Worker.FunctionDefinition",
                "Microsoft.Azure.Functions.Worker.HttpTriggerAttribute",
                "Microsoft.Azure.Functions.Worker.OpenTelemetry.FunctionsTelemetry",
                "Microsoft.Azure.Functions.Worker.ScheduleStatus",
                "Microsoft.Azure.Functions.Worker.TimerInfo",
                "Microsoft.Azure.Functions.Worker.TimerTriggerAttribute",
            ],
            typeof(FunctionsApplication).Assembly.GetExportedTypes().Select(type => type.FullName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_levels_have_the_workers_numbers() =>
        Assert.Equal(
            ["Anonymous 0", "User 1", "Function 2", "System 3", "Admin 4"],
            Enum.GetValues<AuthorizationLevel>().Select(level => $"{level} {level:d}"));

    [Fact]
    public void An_HTTP_trigger_that_says_nothing_needs_a_function_key_and_one_that_names_methods_needs_none()
    {
        var (silent, methods) = (new HttpTriggerAttribute(), new HttpTriggerAttribute("get"));
        var level = new HttpTriggerAttribute(AuthorizationLevel.Admin);

        Assert.Equal((AuthorizationLevel.Function, null, null), (silent.AuthLevel, silent.Methods, silent.Route));
        Assert.Equal(AuthorizationLevel.Anonymous, methods.AuthLevel);
        Assert.Equal(["get"], methods.Methods!);
        Assert.Equal(AuthorizationLevel.Admin, level.AuthLevel);
    }

    [Fact]
    public void A_timer_trigger_is_monitored_and_does_not_run_at_the_start_unless_told()
    {
        var trigger = new TimerTriggerAttribute("0 * * * * *");

        Assert.Equal(("0 * * * * *", true, false), (trigger.Schedule, trigger.UseMonitor, trigger.RunOnStartup));
    }
}
